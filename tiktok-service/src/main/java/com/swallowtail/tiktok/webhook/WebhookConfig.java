package com.swallowtail.tiktok.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** Whose deliveries are believed, and how they are worked off. */
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

    /** How often it looks for deliveries to work off: what one waits at most. */
    @WithDefault("250ms")
    Duration tick();

    /** How many deliveries a process works on at once. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int atOnce();

    /** How long a silent process keeps a delivery. */
    @WithDefault("30s")
    Duration lease();

    /** How long a delivery is tried. TikTok itself tries for as long. */
    @WithDefault("72h")
    Duration patience();

    /** How long deliveries are kept, so that repeated ones are known. */
    @WithDefault("7d")
    Duration memory();
}
