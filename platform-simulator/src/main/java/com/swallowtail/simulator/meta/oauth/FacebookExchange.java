package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Exchanges codes and tokens for user tokens. */
@ApplicationScoped
class FacebookExchange {
    private static final String CODE = "Error validating verification code. ";

    private final MetaCodes codes;
    private final MetaTokens tokens;
    private final TokenChecks checks;
    private final SimulatedClock clock;

    FacebookExchange(MetaCodes codes, MetaTokens tokens, TokenChecks checks, SimulatedClock clock) {
        this.codes = codes;
        this.tokens = tokens;
        this.checks = checks;
        this.clock = clock;
    }

    MetaToken code(MetaApp app, String code, String redirectUri) {
        MetaCodes.Redemption redemption = codes.redeem(code, TokenKind.USER, app.id(), redirectUri);
        return switch (redemption.outcome()) {
            case GOOD -> tokens.shortLived(Objects.requireNonNull(redemption.grant()));
            case EXPIRED -> throw refused(36007, "This authorization code has expired.");
            case USED -> throw refused(36009, "This authorization code has been used.");
            case UNKNOWN -> throw refused(36008, CODE + "The code is invalid.");
            case OTHER_ADDRESS ->
                throw refused(
                        36008,
                        CODE + "Please make sure your redirect_uri is identical to the one you used in the OAuth"
                                + " dialog request");
        };
    }

    /** One that is long-lived already is exchanged too, but does not live longer for it. */
    MetaToken token(MetaApp app, String value) {
        MetaToken old = checks.living(value);
        if (old.kind() != TokenKind.USER || !old.grant().appId().equals(app.id())) {
            throw MetaRefusal.invalidParameter("fb_exchange_token is no user token of this app");
        }
        return old.life().longLived() ? tokens.again(old) : tokens.longLived(old.grant());
    }

    long secondsLeft(MetaToken token) {
        Instant expiresAt = Objects.requireNonNull(token.life().expiresAt());
        return Duration.between(clock.instant(), expiresAt).plusMillis(500).toSeconds();
    }

    private static MetaRefusal refused(int subcode, String why) {
        return new MetaRefusal(100, subcode, why);
    }
}
