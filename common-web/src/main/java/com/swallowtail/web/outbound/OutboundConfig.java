package com.swallowtail.web.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/** The numbers of each guard, by its name: {@code swallowtail.outbound.<name>.*}. */
@ConfigMapping(prefix = "swallowtail.outbound")
public interface OutboundConfig {
    @WithParentName
    @WithDefaults
    Map<String, Numbers> guards();

    /** What one guard allows. */
    interface Numbers {
        /** How long one attempt may take. 15 s is what the platforms' slowest documented endpoints need. */
        @WithDefault("15s")
        Duration timeout();

        /** How many calls may be in flight at once. */
        @WithDefault("64")
        @Min(1)
        int concurrent();

        /** How many more may wait for their turn, within their time-out; beyond that a pile-up would only be hidden. */
        @WithDefault("16")
        @Min(1)
        int waiting();

        Breaker breaker();

        Retry retry();
    }

    /** When to stop calling. */
    interface Breaker {
        /** How many calls are looked back at; fewer never open it, so that one failure at night does not. */
        @WithDefault("20")
        @Min(1)
        int window();

        /** The share of failed calls in the window that opens it. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before one call may try. */
        @WithDefault("5s")
        Duration openFor();
    }

    /** How repeatable calls are repeated. */
    interface Retry {
        /** Attempts after the first; two cover a restart of one replica, more would only add load to a sick one. */
        @WithDefault("2")
        @Min(0)
        @Max(5)
        int attempts();

        @WithDefault("200ms")
        Duration delay();

        /** Spreads the attempts, so that callers who failed together do not return together. */
        @WithDefault("100ms")
        Duration jitter();
    }
}
