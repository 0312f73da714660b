package com.swallowtail.publishing.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Whose tokens are asked for, and how long they are kept. */
@ConfigMapping(prefix = "swallowtail.tokens")
public interface AccountTokensConfig {
    /** The platform that this service speaks to. */
    String platform();

    /** A token with less life left is asked for anew. A minute covers the longest call to a platform. */
    @WithDefault("60s")
    Duration minLife();

    /** How long a token is kept at most: the bound on a disconnect's delay while Kafka is away. */
    @WithDefault("5m")
    Duration maxAge();

    /** How many accounts' tokens are kept. */
    @WithDefault("10000")
    @Min(1)
    int entries();
}
