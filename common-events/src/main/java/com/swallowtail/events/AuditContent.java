package com.swallowtail.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an audit event says, as its hash covers it.
 *
 * @param occurredAt no finer than a database keeps it: to the microsecond
 * @param detail JSON with sorted keys and no blanks, so that whoever reads it anew gets the same text
 */
public record AuditContent(
        String id,
        String instanceId,
        Instant occurredAt,
        String actor,
        String action,
        String resource,
        String outcome,
        @Nullable String platform,
        @Nullable String requestId,
        String detail) {
    /** The type of the events that have such content. */
    public static final String TYPE = "audit.recorded";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public AuditContent {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws IllegalArgumentException when it is no audit event */
    public static AuditContent of(String cloudEvent) {
        try {
            var event = JSON.readTree(cloudEvent);
            var data = event.path("data");
            return new AuditContent(
                    text(event, "id"),
                    text(data, "instanceId"),
                    Instant.parse(text(data, "occurredAt")),
                    text(data, "actor"),
                    text(data, "action"),
                    text(data, "resource"),
                    text(data, "outcome"),
                    data.path("platform").textValue(),
                    data.path("requestId").textValue(),
                    sorted(data.path("detail")));
        } catch (JsonProcessingException | DateTimeException unreadable) {
            throw new IllegalArgumentException("No audit event", unreadable);
        }
    }

    /** SHA-256 of all of it. */
    public String hash() {
        return CanonicalText.hash(
                id, instanceId, occurredAt, actor, action, resource, outcome, platform, requestId, detail);
    }

    private static String text(JsonNode node, String name) {
        var text = node.path(name).textValue();
        if (text == null) {
            throw new IllegalArgumentException("No audit event: it has no " + name);
        }
        return text;
    }

    private static String sorted(JsonNode detail) throws JsonProcessingException {
        return detail.isObject() ? JSON.writeValueAsString(JSON.convertValue(detail, Map.class)) : "{}";
    }
}
