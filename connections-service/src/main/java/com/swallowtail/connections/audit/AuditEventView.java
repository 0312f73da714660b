package com.swallowtail.connections.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An audit event as answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditEventView(
        String id,
        Instant occurredAt,
        String actor,
        String action,
        String resource,
        String outcome,
        @Nullable String platform,
        @Nullable String requestId,
        @JsonRawValue String detail) {}
