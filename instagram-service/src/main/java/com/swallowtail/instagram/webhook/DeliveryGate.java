package com.swallowtail.instagram.webhook;

import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets in only what Meta has signed for our app. */
@ApplicationScoped
class DeliveryGate {
    private static final String SCHEME = "sha256=";

    private final List<AppSecret> secrets;

    DeliveryGate(WebhookConfig config) {
        this.secrets = Stream.concat(Stream.of(config.metaSecret()), config.instagramSecret().stream())
                .toList();
    }

    /** What cannot be read is told so only after it has been proved. */
    Notification admit(@Nullable String header, byte[] body) {
        if (header == null || !header.startsWith(SCHEME) || !isSigned(header.substring(SCHEME.length()), body)) {
            throw new Problem(
                    WebhookProblem.WEBHOOK_SIGNATURE_INVALID, "The delivery is not signed by Meta for our app");
        }
        Notification notification = Notification.parse(body);
        if (notification == null) {
            throw new Problem(WebhookProblem.WEBHOOK_UNREADABLE, "The delivery is not in Meta's form");
        }
        return notification;
    }

    private boolean isSigned(String signature, byte[] body) {
        boolean found = false;
        for (AppSecret secret : secrets) {
            found |= AppSecret.same(secret.sign(body), signature.toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
