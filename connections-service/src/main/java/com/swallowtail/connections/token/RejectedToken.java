package com.swallowtail.connections.token;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which token a platform refused, and with which error: its code, after a slash its subcode if there was one. */
record RejectedToken(
        @NotNull Long tokenVersion,
        @Nullable @Size(max = 200) String platformError) {}
