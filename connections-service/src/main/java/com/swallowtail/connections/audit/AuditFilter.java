package com.swallowtail.connections.audit;

import com.swallowtail.connections.Platform;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which events of an instance are asked for; what is null does not matter. */
record AuditFilter(
        String instanceId,
        @Nullable Platform platform,
        @Nullable String action,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The condition in HQL, and what to bind to it. */
    record Condition(String text, Map<String, Object> values) {}

    /** {@code from} counts, {@code to} does not. */
    Condition condition() {
        var text = new StringBuilder("instanceId = :instance");
        var values = new LinkedHashMap<String, Object>(Map.of("instance", instanceId));
        add(text, values, "platform = :platform", "platform", platform == null ? null : platform.segment());
        add(text, values, "action = :action", "action", action);
        add(text, values, "actor = :actor", "actor", actor);
        add(text, values, "occurredAt >= :from", "from", from);
        add(text, values, "occurredAt < :to", "to", to);
        return new Condition(text.toString(), values);
    }

    private static void add(
            StringBuilder text, Map<String, Object> values, String clause, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(clause);
            values.put(name, value);
        }
    }
}
