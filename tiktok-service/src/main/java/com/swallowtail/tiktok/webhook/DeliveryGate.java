package com.swallowtail.tiktok.webhook;

import com.swallowtail.publishing.webhook.Arrival;
import com.swallowtail.publishing.webhook.Stranger;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what TikTok has signed for our app, and lately. What names another app may be for one that an instance brought, and is
 * let in as a stranger's if it has the form of a delivery.
 */
@ApplicationScoped
class DeliveryGate {
    private static final Pattern CLIENT_KEY = Pattern.compile("\\p{Graph}{1,200}");

    private final WebhookConfig config;
    private final Clock clock;

    DeliveryGate(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Arrival admit(@Nullable String header, byte[] body) {
        SignatureHeader signature = SignatureHeader.parse(header);
        TikTokDelivery delivery = DeliveryJson.parse(body);
        Stranger stranger = stranger(header, delivery);
        if (signature == null || !(stranger == null ? isOurs(signature, body) : mayBeSigned(signature, stranger))) {
            throw unproved(stranger);
        }
        if (!signature.isWithin(config.tolerance(), clock.instant())) {
            throw new Problem(WebhookProblem.WEBHOOK_STALE, "The delivery was signed too long ago, or in the future");
        }
        if (delivery == null) {
            throw new Problem(WebhookProblem.WEBHOOK_UNREADABLE, "The delivery is not in TikTok's form");
        }
        return new Arrival(TikTokWebhook.PLATFORM, delivery.event(), body, stranger);
    }

    private @Nullable Stranger stranger(@Nullable String header, @Nullable TikTokDelivery delivery) {
        return delivery == null || delivery.clientKey().equals(config.clientKey())
                ? null
                : new Stranger(
                        delivery.clientKey(),
                        Objects.requireNonNullElse(header, ""),
                        WebhookProblem.WEBHOOK_APP_UNKNOWN);
    }

    private boolean isOurs(SignatureHeader signature, byte[] body) {
        return signature.isBy(config.clientSecret(), body);
    }

    private static boolean mayBeSigned(SignatureHeader signature, Stranger stranger) {
        return signature.isWhole()
                && CLIENT_KEY.matcher(Objects.requireNonNull(stranger.appId())).matches();
    }

    private static Problem unproved(@Nullable Stranger stranger) {
        return stranger == null
                ? new Problem(
                        WebhookProblem.WEBHOOK_SIGNATURE_INVALID, "The delivery is not signed by TikTok for our app")
                : new Problem(stranger.otherwise(), "The delivery names an app that is not ours");
    }
}
