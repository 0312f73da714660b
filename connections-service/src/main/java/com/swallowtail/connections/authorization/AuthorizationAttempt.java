package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.crypto.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in that somebody started and nobody has finished yet. Works once. */
record AuthorizationAttempt(
        String stateHash,
        String instanceId,
        Platform platform,
        LoginVia loginVia,
        String subject,
        String clientId,
        String browserHash,
        @Nullable SealedText verifier,
        String returnUrl,
        boolean replaceAccount,
        Instant expiresAt) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Initiator initiator(@Nullable String requestId) {
        return new Initiator(subject, requestId);
    }
}
