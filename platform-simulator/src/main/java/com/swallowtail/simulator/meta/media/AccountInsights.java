package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaTime;
import com.swallowtail.simulator.meta.wire.Parameters;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of an account. What nobody measured is left out, it is not 0. */
@ApplicationScoped
class AccountInsights {
    private static final int MOST_PARTS = 45;

    private final Figures figures;
    private final SimulatedClock clock;

    AccountInsights(Figures figures, SimulatedClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    ObjectNode read(InstagramAccount account, MetaCall call) {
        AccountQuestion question = AccountQuestion.read(call.parameters());
        boolean timeless = question.metrics().stream().allMatch(AccountMetric::isDemographic);
        InsightWindow window = timeless
                ? InsightWindow.of(Parameters.none(), clock.instant())
                : InsightWindow.of(call.parameters(), clock.instant());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var data = answer.putArray("data");
        question.metrics().stream()
                .filter(metric -> metric.isKnownFor(account.followers()))
                .forEach(metric -> figures.of(account.id(), metric.wireName())
                        .flatMap(figure -> node(account, metric, figure, question, window))
                        .ifPresent(data::add));
        if (!timeless) {
            window.addPaging(answer, call);
        }
        return answer;
    }

    private Optional<ObjectNode> node(
            InstagramAccount account,
            AccountMetric metric,
            Figure figure,
            AccountQuestion question,
            InsightWindow window) {
        ObjectNode node = InsightNode.of(account.id(), metric.wireName(), metric.period());
        if (!question.total()) {
            return addSeries(node, figure, window) ? Optional.of(node) : Optional.empty();
        }
        ObjectNode total = node.putObject("total_value");
        if (!metric.isDemographic()) {
            total.put("value", figure.value());
        }
        if (!question.breakdown().isEmpty()) {
            addBreakdown(total, figure, question);
        }
        return Optional.of(node);
    }

    private boolean addSeries(ObjectNode node, Figure figure, InsightWindow window) {
        var values = node.putArray("values");
        Instant now = clock.instant();
        for (Instant end : window.dayEnds()) {
            long place = figure.series().size() - 1 - InsightWindow.daysAgo(end, now);
            if (place >= 0 && place < figure.series().size()) {
                values.addObject()
                        .put("value", figure.series().get((int) place))
                        .put("end_time", MetaTime.of(end));
            }
        }
        return !values.isEmpty();
    }

    private static void addBreakdown(ObjectNode total, Figure figure, AccountQuestion question) {
        Map<String, Long> parts = new LinkedHashMap<>();
        figure.breakdowns().getOrDefault(String.join(",", question.breakdown()), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_PARTS)
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        String timeframe = question.timeframe();
        List<String> first = timeframe == null ? List.of() : List.of("timeframe");
        List<String> prefix = timeframe == null ? List.of() : List.of(timeframe.toUpperCase(Locale.ROOT));
        List<String> keys =
                Stream.concat(first.stream(), question.breakdown().stream()).toList();
        InsightNode.addBreakdown(total, keys, prefix, parts);
    }
}
