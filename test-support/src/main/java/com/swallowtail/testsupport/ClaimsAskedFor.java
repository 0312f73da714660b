package com.swallowtail.testsupport;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Turns the form fields {@code instances}, {@code groups}, {@code sub} and {@code life} of a token request into claims. Without
 * {@code groups}, a client whose id ends in {@code -service} may read tokens and nobody else may do anything.
 */
final class ClaimsAskedFor implements OAuth2TokenCallback {
    /** Seconds that the token shall live; below zero it is dead already. */
    static final String LIFE = "life";

    private static final long ONE_HOUR = 3600;

    @Override
    public String issuerId() {
        return OidcIssuer.NAME;
    }

    @Override
    public String subject(TokenRequest request) {
        return field(request, "sub").orElseGet(() -> client(request));
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("swallowtail-connect");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var groups = field(request, "groups").map(ClaimsAskedFor::list).orElseGet(() -> rolesOf(client(request)));
        var instances = field(request, "instances").map(ClaimsAskedFor::list).orElse(List.of());
        var claims = new HashMap<String, Object>(Map.of("groups", groups, "instances", instances));
        field(request, LIFE)
                .map(Long::parseLong)
                .ifPresent(seconds -> claims.put("exp", Date.from(Instant.now().plusSeconds(seconds))));
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return ONE_HOUR;
    }

    private static List<String> rolesOf(String client) {
        return client.endsWith("-service") ? List.of("tokens:read") : List.of();
    }

    private static String client(TokenRequest request) {
        return request.getClientAuthentication() == null
                ? String.valueOf(request.getClientID())
                : request.getClientAuthentication().getClientID().getValue();
    }

    private static Optional<String> field(TokenRequest request, String name) {
        return Optional.ofNullable(request.getCustomParameter(name)).map(values -> values.getFirst());
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated.isBlank() ? List.of() : List.of(commaSeparated.split(","));
    }
}
