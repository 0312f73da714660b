package com.swallowtail.publishing.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that a platform should accept until {@code expiresAt}, and what its owner granted with it.
 *
 * @param expiresAt null for a token without a date of expiry
 * @param appSecretProof what Meta wants to see beside the token
 * @param loginVia where the owner signed in, for platforms that have more than one sign-in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UsableToken(
        BearerToken accessToken,
        @Nullable Instant expiresAt,
        String accountId,
        Set<String> scopes,
        long tokenVersion,
        @Nullable String appSecretProof,
        @Nullable String loginVia) {
    public UsableToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean grants(String scope) {
        return scopes.contains(scope);
    }
}
