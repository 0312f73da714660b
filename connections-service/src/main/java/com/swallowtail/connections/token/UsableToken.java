package com.swallowtail.connections.token;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.crypto.Secret;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token that works now, for another service of ours. */
record UsableToken(
        @JsonIgnore Secret accessToken,
        String tokenType,
        @Nullable Instant expiresAt,
        String accountId,
        Set<String> scopes,
        long tokenVersion,
        LoginVia loginVia,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String appSecretProof) {

    /** The one place where a token leaves this service in clear. */
    @JsonProperty("accessToken")
    String revealed() {
        return accessToken.reveal();
    }
}
