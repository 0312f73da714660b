package com.swallowtail.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A caller who was known, but turned away: at a foreign instance, or for want of a role. */
public record Refusal(
        String subject,
        String method,
        String path,
        String instanceId,
        boolean foreignInstance,
        @Nullable String missingRole,
        String requestId,
        Instant occurredAt) {}
