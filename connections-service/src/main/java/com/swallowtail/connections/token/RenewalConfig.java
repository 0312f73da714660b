package com.swallowtail.connections.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How tokens are renewed before anybody asks for them. */
@ConfigMapping(prefix = "connections.renewal")
public interface RenewalConfig {
    /** How often each replica looks for tokens that are due. */
    @WithDefault("1s")
    Duration every();

    /**
     * How many tokens of one app are renewed in a second, over all replicas. A million connections of an app whose tokens
     * live a day need twelve; callers' own refreshes come on top, so a backlog never takes the platform's patience whole.
     */
    @WithDefault("20")
    @Min(1)
    int perAppAndSecond();

    /** How many a replica renews at once; well below its database connections, which callers need too. */
    @WithDefault("4")
    @Min(1)
    int atOnce();

    /** How soon a renewal that came to nothing is tried again. */
    @WithDefault("5m")
    Duration retry();
}
