package com.swallowtail.publishing.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A platform's word that an account took back what it had granted to an app. */
public record RemovedGrant(
        String platform,
        String appId,
        String accountId,
        @Nullable String reason,
        Instant at) {}
