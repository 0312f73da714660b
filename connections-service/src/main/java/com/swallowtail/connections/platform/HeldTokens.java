package com.swallowtail.connections.platform;

import com.swallowtail.crypto.Secret;
import org.jspecify.annotations.Nullable;

/** What we hold of a grant; some platforms renew it by a refresh token, others by the access token itself. */
public record HeldTokens(
        Secret accessToken,
        @Nullable Secret refreshToken,
        String userId,
        @Nullable String accountId) {}
