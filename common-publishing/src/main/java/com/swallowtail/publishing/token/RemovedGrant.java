package com.swallowtail.publishing.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A platform's word that an account took back what it had granted to an app.
 *
 * @param instances for which instances it may say so; {@code *} stands for all
 */
public record RemovedGrant(
        String platform,
        String appId,
        String accountId,
        @Nullable String reason,
        Instant at,
        Set<String> instances) {}
