package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.tiktok.app.App;
import com.swallowtail.simulator.tiktok.app.Apps;
import com.swallowtail.simulator.tiktok.app.RedirectUris;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What TikTok demands of a link to its consent page. */
@ApplicationScoped
class AuthorizationRules {
    private final Apps apps;
    private final RedirectUris redirectUris;
    private final CurrentSettings settings;

    AuthorizationRules(Apps apps, RedirectUris redirectUris, CurrentSettings settings) {
        this.apps = apps;
        this.redirectUris = redirectUris;
        this.settings = settings;
    }

    App app(AuthorizationRequest request) {
        return apps.withKey(request.clientKey())
                .orElseThrow(() -> new ShownToTheUser("client_key", "client_key is missing or unknown"));
    }

    /** Failures which TikTok shows itself, as it could not know that the address to return to is the app's. */
    void demandReturnable(App app, AuthorizationRequest request) {
        redirectUris.objection(app, request.redirectUri()).ifPresent(objection -> {
            throw new ShownToTheUser("redirect_uri", objection);
        });
        Set<String> notEnabled = new HashSet<>(request.scopes());
        notEnabled.removeAll(settings.get().enabledScopes());
        if (!notEnabled.isEmpty()) {
            throw new ShownToTheUser("scope", "scope is not enabled for this app: " + String.join(",", notEnabled));
        }
    }

    /** Failures which are sent back to the app. */
    Optional<Objection> objection(App app, AuthorizationRequest request) {
        if (!request.responseType().equals("code")) {
            return Optional.of(new Objection("unsupported_response_type", "response_type is not code"));
        }
        if (request.scopes().isEmpty()) {
            return Optional.of(new Objection("invalid_scope", "scope is missing"));
        }
        if (request.state().isEmpty()) {
            return Optional.of(new Objection("invalid_request", "state is missing"));
        }
        return challengeObjection(app, request);
    }

    private static Optional<Objection> challengeObjection(App app, AuthorizationRequest request) {
        if (!request.hasChallenge()) {
            boolean needed = app.kind() == App.Kind.DESKTOP;
            return needed
                    ? Optional.of(new Objection("invalid_request", "code_challenge is missing"))
                    : Optional.empty();
        }
        if (!request.codeChallengeMethod().equals("S256")) {
            return Optional.of(new Objection("invalid_request", "code_challenge_method is not S256"));
        }
        boolean hex = request.codeChallenge().matches("[0-9a-f]{64}");
        boolean base64 = request.codeChallenge().matches("[A-Za-z0-9_-]{43}") && app.kind() == App.Kind.WEB;
        return hex || base64
                ? Optional.empty()
                : Optional.of(new Objection("invalid_request", "code_challenge is not the SHA-256 of a verifier"));
    }

    record Objection(String error, String description) {}

    /** Shown on TikTok's own page; nobody is sent anywhere. */
    static final class ShownToTheUser extends RuntimeException {
        private final String subject;

        ShownToTheUser(String subject, String why) {
            super(why, null, false, false);
            this.subject = subject;
        }

        String subject() {
            return subject;
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
