package com.swallowtail.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A caller who was known, but turned away.
 *
 * @param instanceId empty where the path leads to no instance: the internal API and the operator's
 * @param foreign the instance is none of the caller's: such a refusal is the system's business, never the victim's
 * @param missingRole what the caller lacks, where that was the reason
 */
public record RefusedAccess(
        String actor,
        String method,
        String path,
        String instanceId,
        boolean foreign,
        @Nullable String missingRole,
        String requestId,
        Instant occurredAt) {
    /** No instance can be called so: the system's own trail. */
    public static final String SYSTEM_TRAIL = "~system";

    /** As it is published to {@link Topic#AUDIT}. */
    public Event toEvent() {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("method", method);
        detail.put("path", path);
        if (missingRole != null) {
            detail.put("missingRole", missingRole);
        }
        return new AuditRecord(
                        actor,
                        "access.refused",
                        nowhere() ? "system" : "instance/" + instanceId,
                        "refused",
                        null,
                        requestId,
                        foreign || nowhere() ? SYSTEM_TRAIL : instanceId,
                        occurredAt,
                        detail)
                .toEvent();
    }

    private boolean nowhere() {
        return instanceId.isEmpty();
    }
}
