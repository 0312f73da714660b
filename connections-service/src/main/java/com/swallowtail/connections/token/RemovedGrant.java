package com.swallowtail.connections.token;

import com.swallowtail.connections.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A platform's notice that a user has removed an app. */
record RemovedGrant(
        @NotNull Platform platform,
        @NotBlank String appId,
        @NotBlank String accountId,
        @Nullable @Size(max = 200) String reason,
        @NotNull Instant at) {}
