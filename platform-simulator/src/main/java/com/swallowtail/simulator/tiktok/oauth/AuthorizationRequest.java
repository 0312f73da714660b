package com.swallowtail.simulator.tiktok.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the app's link to the consent page asks for; absent parameters are empty. */
record AuthorizationRequest(
        String clientKey,
        String responseType,
        String scope,
        String redirectUri,
        String state,
        String codeChallenge,
        String codeChallengeMethod) {

    static AuthorizationRequest of(MultivaluedMap<String, String> parameters) {
        return new AuthorizationRequest(
                first(parameters, "client_key"),
                first(parameters, "response_type"),
                first(parameters, "scope"),
                first(parameters, "redirect_uri"),
                first(parameters, "state"),
                first(parameters, "code_challenge"),
                first(parameters, "code_challenge_method"));
    }

    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("client_key", clientKey);
        all.put("response_type", responseType);
        all.put("scope", scope);
        all.put("redirect_uri", redirectUri);
        all.put("state", state);
        all.put("code_challenge", codeChallenge);
        all.put("code_challenge_method", codeChallengeMethod);
        return all;
    }

    Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        Arrays.stream(scope.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(scopes::add);
        return scopes;
    }

    boolean hasChallenge() {
        return !codeChallenge.isEmpty();
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }
}
