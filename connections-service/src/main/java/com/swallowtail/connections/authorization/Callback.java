package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Platform;
import com.swallowtail.crypto.Secret;
import org.jspecify.annotations.Nullable;

/** What a browser brought back from a platform. */
record Callback(
        Platform platform,
        @Nullable String instanceId,
        @Nullable String state,
        @Nullable Secret code,
        @Nullable String error,
        @Nullable Secret browserSecret,
        @Nullable String requestId) {

    boolean answers(AuthorizationAttempt attempt) {
        return platform == attempt.platform() && (instanceId == null || instanceId.equals(attempt.instanceId()));
    }

    boolean comesFromTheBrowserOf(AuthorizationAttempt attempt) {
        return browserSecret != null && AuthorizationState.matches(browserSecret.reveal(), attempt.browserHash());
    }
}
