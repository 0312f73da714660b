package com.swallowtail.connections.token;

import com.swallowtail.connections.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A platform's notice that a user has removed an app.
 *
 * @param instances for which instances it may say so; none, or {@code *}, stands for all
 */
record RemovedGrant(
        @NotNull Platform platform,
        @NotBlank String appId,
        @NotBlank String accountId,
        @Nullable @Size(max = 200) String reason,
        @NotNull Instant at,
        @Nullable @Size(max = 1000) Set<String> instances) {
    boolean concerns(String instanceId) {
        return instances == null || instances.contains("*") || instances.contains(instanceId);
    }
}
