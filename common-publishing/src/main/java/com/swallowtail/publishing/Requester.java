package com.swallowtail.publishing;

import org.jspecify.annotations.Nullable;

/** On whose word something is done: an OIDC subject, or {@code system:<service>} and {@code platform:<name>}. */
public record Requester(String actor, @Nullable String requestId) {}
