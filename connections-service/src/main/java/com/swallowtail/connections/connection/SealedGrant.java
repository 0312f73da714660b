package com.swallowtail.connections.connection;

import com.swallowtail.crypto.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant as it is kept: sealed, with the app that it was given to. */
public record SealedGrant(
        SealedText accessToken,
        @Nullable SealedText refreshToken,
        Instant issuedAt,
        @Nullable Instant accessExpiresAt,
        @Nullable Instant refreshExpiresAt,
        String clientId,
        SealedText clientSecret) {

    SealedGrant withClientSecret(SealedText changed) {
        return new SealedGrant(
                accessToken, refreshToken, issuedAt, accessExpiresAt, refreshExpiresAt, clientId, changed);
    }
}
