package com.swallowtail.simulator.tiktok.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the token endpoint answers: flat, and with what is left of both lives. */
record Tokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("open_id") String openId,
        @JsonProperty("refresh_expires_in") long refreshExpiresIn,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("scope") String scope,
        @JsonProperty("token_type") String tokenType) {

    record OfTheClient(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("token_type") String tokenType) {}
}
