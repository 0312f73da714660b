package com.swallowtail.publishing.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Set;

/** A token that a platform should accept until {@code expiresAt}, and what its owner granted with it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UsableToken(
        BearerToken accessToken, Instant expiresAt, String accountId, Set<String> scopes, long tokenVersion) {
    public UsableToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean grants(String scope) {
        return scopes.contains(scope);
    }
}
