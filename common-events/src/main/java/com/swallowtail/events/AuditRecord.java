package com.swallowtail.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing, and how it ended.
 *
 * @param actor the caller's OIDC subject, {@code platform:<name>} or {@code system:<service>}
 * @param action noun and past participle, such as {@code connection.disconnected}
 * @param resource {@code <kind>/<id>}, such as {@code post/7f…}
 * @param outcome {@code succeeded}, {@code refused} or {@code failed}
 * @param detail what else a reader of the trail needs, as plain JSON values; never a secret
 */
public record AuditRecord(
        String actor,
        String action,
        String resource,
        String outcome,
        @Nullable String platform,
        @Nullable String requestId,
        String instanceId,
        Instant occurredAt,
        Map<String, Object> detail) {
    public AuditRecord {
        detail = Map.copyOf(detail);
    }

    /** As it is published to {@link Topic#AUDIT}. */
    public Event toEvent() {
        var data = new LinkedHashMap<String, Object>();
        data.put("actor", actor);
        data.put("action", action);
        data.put("resource", resource);
        data.put("outcome", outcome);
        putIfKnown(data, "platform", platform);
        putIfKnown(data, "requestId", requestId);
        data.put("instanceId", instanceId);
        data.put("occurredAt", occurredAt.toString());
        data.put("detail", detail);
        return new Event(Topic.AUDIT, AuditContent.TYPE, instanceId, resource, occurredAt, data);
    }

    private static void putIfKnown(Map<String, Object> data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
