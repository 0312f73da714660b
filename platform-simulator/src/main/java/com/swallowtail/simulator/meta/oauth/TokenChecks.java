package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What makes a token good for a call. */
@ApplicationScoped
class TokenChecks {
    private static final DateTimeFormatter IN_CALIFORNIA = DateTimeFormatter.ofPattern(
                    "EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.US)
            .withZone(ZoneId.of("America/Los_Angeles"));

    private final MetaTokens tokens;
    private final MetaApps apps;
    private final CurrentCall current;
    private final CurrentSettings settings;
    private final SimulatedClock clock;

    TokenChecks(MetaTokens tokens, MetaApps apps, CurrentCall current, CurrentSettings settings, SimulatedClock clock) {
        this.tokens = tokens;
        this.apps = apps;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    MetaToken living(String value) {
        MetaToken token = known(value);
        end(token).ifPresent(refusal -> {
            throw refusal;
        });
        return token;
    }

    /** Known, of this host's product, and of a person or account; whether it still works is left open. */
    MetaToken known(String value) {
        if (apps.withToken(value).isPresent()) {
            throw noToken();
        }
        return tokens.find(value)
                .filter(token ->
                        (token.kind() == TokenKind.INSTAGRAM) == current.get().onInstagram())
                .orElseThrow(() -> MetaRefusal.invalidToken("Invalid OAuth access token - Cannot parse access token"));
    }

    Optional<MetaRefusal> end(MetaToken token) {
        Instant now = clock.instant();
        return token.endAt(now).map(end -> new MetaRefusal(190, end.subcode(), message(token, end, now)));
    }

    MetaApp app(MetaToken token) {
        return apps.withId(token.grant().appId()).orElseThrow(() -> MetaRefusal.invalidToken("The app was deleted"));
    }

    void demandProof(Parameters parameters, MetaApp app, MetaToken token) {
        Optional<String> proof = parameters.text("appsecret_proof");
        if (proof.isEmpty() && settings.meta().metaRequireAppSecretProof()) {
            throw new MetaRefusal(100, "API calls from the server require an appsecret_proof argument");
        }
        if (proof.isPresent() && !AppSecretProof.proves(proof.get(), app, token)) {
            throw new MetaRefusal(100, "Invalid appsecret_proof provided in the API argument");
        }
    }

    static MetaRefusal noToken() {
        return new MetaRefusal(
                2500, "An active access token must be used to query information about the current user.");
    }

    private static String message(MetaToken token, TokenEnd end, Instant now) {
        Instant expiry = token.life().expiresAt();
        if (end != TokenEnd.EXPIRED) {
            return end.message(token.grant().appId());
        }
        Instant since = expiry == null || expiry.isAfter(now) ? now : expiry;
        return "Error validating access token: Session has expired on %s. The current time is %s."
                .formatted(IN_CALIFORNIA.format(since), IN_CALIFORNIA.format(now));
    }
}
