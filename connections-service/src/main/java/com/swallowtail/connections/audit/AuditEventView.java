package com.swallowtail.connections.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An audit event as answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AuditEvent")
record AuditEventView(
        String id,
        Instant occurredAt,
        String actor,
        String action,
        String resource,
        String outcome,
        @Nullable String platform,
        @Nullable String requestId,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class) @JsonRawValue
        String detail) {}
