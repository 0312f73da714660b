package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.credentials.PlatformApps;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.platform.ConsentRequest;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins a sign-in. The browser that begins it is the one that has to end it. */
@ApplicationScoped
class StartAuthorization {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final Instances instances;
    private final PlatformApps apps;
    private final Platforms platforms;
    private final AuthorizationAttempts attempts;
    private final ReturnUrls returnUrls;
    private final TokenVault vault;
    private final Clock clock;

    StartAuthorization(
            Instances instances,
            PlatformApps apps,
            Platforms platforms,
            AuthorizationAttempts attempts,
            ReturnUrls returnUrls,
            TokenVault vault,
            Clock clock) {
        this.instances = instances;
        this.apps = apps;
        this.platforms = platforms;
        this.attempts = attempts;
        this.returnUrls = returnUrls;
        this.vault = vault;
        this.clock = clock;
    }

    Uni<StartedAuthorization> start(
            String instanceId, Platform platform, AuthorizationRequest request, Initiator initiator) {
        var login = platform.login(request.loginVia());
        var gateway = platforms.of(platform, login);
        var returnUrl = returnUrls.admit(request.returnUrl(), instanceId);
        var scopes = scopes(gateway, request.scopes());
        return instances
                .get(instanceId)
                .chain(() -> apps.current(instanceId, platform, login))
                .chain(app -> begin(
                        new Beginning(instanceId, gateway, app, scopes, returnUrl, request.mayReplaceAccount()),
                        initiator));
    }

    private Uni<StartedAuthorization> begin(Beginning beginning, Initiator initiator) {
        var state = AuthorizationState.random();
        var browser = AuthorizationState.random();
        var verifier = beginning.gateway.wantsVerifier() ? AuthorizationState.random() : null;
        var attempt = attempt(beginning, initiator, AuthorizationState.hash(state.reveal()), browser, verifier);
        var page = beginning.gateway.consentPage(new ConsentRequest(
                beginning.app.clientId(),
                beginning.scopes,
                returnUrls.callback(attempt.platform()),
                state.reveal(),
                verifier,
                beginning.replaceAccount));
        var started = new StartedAuthorization(
                page, attempt.expiresAt(), AuthorizationState.cookieName(attempt.stateHash()), browser);
        return attempts.add(attempt, initiator).replaceWith(started);
    }

    private AuthorizationAttempt attempt(
            Beginning beginning, Initiator initiator, String stateHash, Secret browser, @Nullable Secret verifier) {
        SealedText sealed =
                verifier == null ? null : vault.seal(verifier, verifierPlace(beginning.instanceId, stateHash));
        return new AuthorizationAttempt(
                stateHash,
                beginning.instanceId,
                beginning.gateway.platform(),
                beginning.gateway.loginVia(),
                initiator.actor(),
                beginning.app.clientId(),
                AuthorizationState.hash(browser.reveal()),
                sealed,
                beginning.returnUrl,
                beginning.replaceAccount,
                clock.instant().plus(LIFE));
    }

    static Place verifierPlace(String instanceId, String stateHash) {
        return new Place(instanceId, stateHash, "authorization_attempts.verifier");
    }

    private static Set<String> scopes(PlatformGateway gateway, @Nullable Set<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return gateway.defaultScopes();
        }
        if (gateway.knownScopes().containsAll(asked)) {
            return asked;
        }
        throw new Problem(EdgeProblem.VALIDATION_FAILED, "A scope is not one that this platform knows.")
                .errors(List.of(new FieldError(
                        "/scopes",
                        "must be among " + String.join(", ", new java.util.TreeSet<>(gateway.knownScopes())))));
    }

    private record Beginning(
            String instanceId,
            PlatformGateway gateway,
            PlatformApp app,
            Set<String> scopes,
            String returnUrl,
            boolean replaceAccount) {}
}
