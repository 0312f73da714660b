package com.swallowtail.publishing.webhook;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The platforms whose deliveries are read here. */
@ApplicationScoped
class PlatformWebhooks {
    private final List<PlatformWebhook> all;

    PlatformWebhooks(@All List<PlatformWebhook> all) {
        this.all = all;
    }

    PlatformWebhook of(String platform) {
        return all.stream()
                .filter(webhook -> webhook.platform().equals(platform))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody here reads the deliveries of " + platform));
    }
}
