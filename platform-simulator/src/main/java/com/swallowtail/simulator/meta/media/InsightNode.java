package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One metric as an app reads it. */
final class InsightNode {
    private InsightNode() {}

    static ObjectNode of(String objectId, String metric, String period) {
        String title = metric.substring(0, 1).toUpperCase(Locale.ROOT)
                + metric.substring(1).replace('_', ' ');
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", metric)
                .put("period", period)
                .put("title", title)
                .put("description", title + ".")
                .put("id", objectId + "/insights/" + metric + "/" + period);
    }

    /** Adds the parts of a value to its total. @param prefix what stands before each part's own values */
    static void addBreakdown(ObjectNode total, List<String> keys, List<String> prefix, Map<String, Long> parts) {
        ObjectNode breakdown = total.withArray("breakdowns").addObject();
        var names = breakdown.putArray("dimension_keys");
        keys.forEach(names::add);
        var results = breakdown.putArray("results");
        parts.forEach((part, value) -> {
            ObjectNode result = results.addObject();
            var values = result.putArray("dimension_values");
            prefix.forEach(values::add);
            List.of(part.split(",")).forEach(values::add);
            result.put("value", value);
        });
    }
}
