package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.app.App;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what the person decided into the address to which the browser is sent back. */
@ApplicationScoped
class Consenting {
    static final String ALWAYS_GRANTED = "user.info.basic";

    private final Codes codes;
    private final SimulatedClock clock;

    Consenting(Codes codes, SimulatedClock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    String approve(App app, AuthorizationRequest request, String username, Set<String> chosen) {
        Set<String> granted = new LinkedHashSet<>(request.scopes());
        granted.removeIf(scope -> !scope.equals(ALWAYS_GRANTED) && !chosen.contains(scope));
        Grant grant = Grant.of(app.clientKey(), username, granted, clock.instant());
        CodeChallenge challenge =
                request.hasChallenge() ? new CodeChallenge(request.codeChallenge(), app.kind()) : null;
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", codes.issue(grant, request.redirectUri(), challenge));
        answer.put("scopes", String.join(",", granted));
        answer.put("state", request.state());
        return address(request.redirectUri(), answer);
    }

    String refuse(AuthorizationRequest request, String error, String description) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("error_description", description);
        answer.put("state", request.state());
        return address(request.redirectUri(), answer);
    }

    private static String address(String redirectUri, Map<String, String> answer) {
        return answer.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", redirectUri + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
