package com.swallowtail.instagram.webhook;

import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Answers Meta's question whether this address wants to be told, when it is asked with the word agreed upon. */
@ApplicationScoped
class Handshake {
    private final WebhookConfig config;

    Handshake(WebhookConfig config) {
        this.config = config;
    }

    String answer(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        if (!"subscribe".equals(mode) || challenge == null || !isOurs(token)) {
            throw new Problem(
                    WebhookProblem.WEBHOOK_VERIFY_TOKEN_WRONG, "The handshake does not bring our verify token");
        }
        return challenge;
    }

    private boolean isOurs(@Nullable String token) {
        return token != null
                && config.verifyToken().filter(ours -> ours.is(token)).isPresent();
    }
}
