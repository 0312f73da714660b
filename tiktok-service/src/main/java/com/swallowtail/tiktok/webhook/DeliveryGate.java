package com.swallowtail.tiktok.webhook;

import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets in only what TikTok has signed for our app, and lately. */
@ApplicationScoped
class DeliveryGate {
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryGate(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    TikTokDelivery admit(@Nullable String header, byte[] body) {
        SignatureHeader signature = SignatureHeader.parse(header);
        TikTokDelivery delivery = DeliveryJson.parse(body);
        if (signature == null || !signature.isBy(config.clientSecret(), body)) {
            throw unproved(delivery);
        }
        Instant now = clock.instant();
        if (!signature.isWithin(config.tolerance(), now)) {
            throw new Problem(WebhookProblem.WEBHOOK_STALE, "The delivery was signed too long ago, or in the future");
        }
        if (delivery == null) {
            throw new Problem(WebhookProblem.WEBHOOK_UNREADABLE, "The delivery is not in TikTok's form");
        }
        if (!delivery.clientKey().equals(config.clientKey())) {
            throw unproved(delivery);
        }
        return delivery;
    }

    private Problem unproved(@Nullable TikTokDelivery delivery) {
        return delivery != null && !delivery.clientKey().equals(config.clientKey())
                ? new Problem(WebhookProblem.WEBHOOK_APP_UNKNOWN, "The delivery names an app that is not ours")
                : new Problem(
                        WebhookProblem.WEBHOOK_SIGNATURE_INVALID, "The delivery is not signed by TikTok for our app");
    }
}
