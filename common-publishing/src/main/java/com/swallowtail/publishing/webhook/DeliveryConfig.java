package com.swallowtail.publishing.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How deliveries are worked off. */
@ConfigMapping(prefix = "swallowtail.deliveries")
interface DeliveryConfig {
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

    /** How long a delivery is tried: no platform itself tries for longer. */
    @WithDefault("72h")
    Duration patience();

    /** How long deliveries are kept, so that repeated ones are known. */
    @WithDefault("7d")
    Duration memory();
}
