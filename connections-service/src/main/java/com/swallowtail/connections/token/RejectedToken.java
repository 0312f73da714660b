package com.swallowtail.connections.token;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which token a platform refused, and with which error code. */
record RejectedToken(
        @NotNull Long tokenVersion,
        @Nullable @Size(max = 200) String platformError) {}
