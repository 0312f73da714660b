package com.swallowtail.tiktok.webhook;

import com.swallowtail.publishing.webhook.AppSecret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** Whose deliveries are believed. */
@ConfigMapping(prefix = "swallowtail.webhook")
public interface WebhookConfig {
    /** The app that TikTok delivers for. */
    @NotBlank
    String clientKey();

    /** The app's secret, with which TikTok signs. */
    AppSecret clientSecret();

    /** How far a delivery's time may be from ours. */
    @WithDefault("5m")
    Duration tolerance();
}
