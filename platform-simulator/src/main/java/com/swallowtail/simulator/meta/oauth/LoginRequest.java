package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.wire.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the app's link to a dialog asks for; absent parameters are empty. */
record LoginRequest(
        String clientId,
        String redirectUri,
        String state,
        Set<String> responseTypes,
        Set<String> scopes,
        String authType) {

    static LoginRequest of(Parameters parameters) {
        return new LoginRequest(
                parameters.text("client_id").orElse(""),
                parameters.text("redirect_uri").orElse(""),
                parameters.text("state").orElse(""),
                names(parameters.text("response_type").orElse("")),
                names(parameters.text("scope").orElse("")),
                parameters.text("auth_type").orElse(""));
    }

    /** Where the browser goes back to, with the answer. */
    String returning(Map<String, String> answer, String fragment) {
        String first = redirectUri.contains("?") ? "&" : "?";
        return answer.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", redirectUri + first, fragment));
    }

    /** Separated by commas or blanks. */
    private static Set<String> names(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
