package com.swallowtail.instagram.webhook;

import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.publishing.webhook.Arrival;
import com.swallowtail.publishing.webhook.Stranger;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what Meta has signed for our app. Meta names no app, so what is signed otherwise may be for one that an instance
 * brought, and is let in as a stranger's if it has the form of a delivery.
 */
@ApplicationScoped
class DeliveryGate {
    private static final String SCHEME = "sha256=";
    private static final Pattern SIGNATURE = Pattern.compile(SCHEME + "[0-9a-fA-F]{64}");

    private final List<AppSecret> secrets;

    DeliveryGate(WebhookConfig config) {
        this.secrets = Stream.concat(Stream.of(config.metaSecret()), config.instagramSecret().stream())
                .toList();
    }

    /** What cannot be read is told so only after it has been proved. */
    Arrival admit(@Nullable String header, byte[] body) {
        if (header == null || !SIGNATURE.matcher(header).matches()) {
            throw unproved();
        }
        boolean ours = isSigned(header.substring(SCHEME.length()), body);
        Notification notification = Notification.parse(body);
        if (notification == null) {
            throw ours
                    ? new Problem(WebhookProblem.WEBHOOK_UNREADABLE, "The delivery is not in Meta's form")
                    : unproved();
        }
        var stranger = ours ? null : new Stranger(null, header, WebhookProblem.WEBHOOK_SIGNATURE_INVALID);
        return new Arrival(InstagramWebhook.PLATFORM, notification.name(), body, stranger);
    }

    private boolean isSigned(String signature, byte[] body) {
        boolean found = false;
        for (AppSecret secret : secrets) {
            found |= AppSecret.same(secret.sign(body), signature.toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static Problem unproved() {
        return new Problem(WebhookProblem.WEBHOOK_SIGNATURE_INVALID, "The delivery is not signed by Meta for our app");
    }
}
