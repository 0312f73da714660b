package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.oauth.Deauthorization;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody removes the default app, or wants their data deleted: the app is told by a signed request. */
@ApplicationScoped
class Parting {
    private static final Duration LIFE = Duration.ofHours(1);

    private final MetaApps apps;
    private final Deauthorization deauthorization;
    private final Outward outward;
    private final CurrentSettings settings;
    private final SimulatedClock clock;

    Parting(
            MetaApps apps,
            Deauthorization deauthorization,
            Outward outward,
            CurrentSettings settings,
            SimulatedClock clock) {
        this.apps = apps;
        this.deauthorization = deauthorization;
        this.outward = outward;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param holder the key of a person, or the name of an account
     * @param userId as the app knows the person, or the account
     */
    Outward.Answer deauthorize(TokenKind kind, String holder, String userId) {
        deauthorization.by(kind, holder);
        return tell(settings.meta().metaDeauthorizeUrl(), kind, userId);
    }

    Outward.Answer deleteData(TokenKind kind, String userId) {
        return tell(settings.meta().metaDataDeletionUrl(), kind, userId);
    }

    private Outward.Answer tell(@Nullable String url, TokenKind kind, String userId) {
        if (url == null) {
            return new Outward.Answer(0, "no address is set");
        }
        MetaApp app = apps.usual();
        String secret = kind == TokenKind.INSTAGRAM ? app.instagramSecret() : app.secret();
        String form = "signed_request="
                + URLEncoder.encode(Hmac.signedRequest(payload(userId), secret), StandardCharsets.UTF_8);
        return outward.post(url, Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
    }

    private String payload(String userId) {
        Instant now = clock.instant();
        return JsonNodeFactory.instance
                .objectNode()
                .put("algorithm", "HMAC-SHA256")
                .put("expires", now.plus(LIFE).getEpochSecond())
                .put("issued_at", now.getEpochSecond())
                .put("user_id", userId)
                .toString();
    }
}
