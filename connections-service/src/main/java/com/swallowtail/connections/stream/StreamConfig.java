package com.swallowtail.connections.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How long and how much a replica remembers for those who come back, and how patient it is with those who listen. */
@ConfigMapping(prefix = "connections.stream")
interface StreamConfig {
    /** How often a quiet stream shows that it lives; proxies take half a minute of silence for an end. */
    @NotNull
    @WithDefault("15s")
    Duration heartbeat();

    /** How long an event is kept for those who come back. */
    @NotNull
    @WithDefault("10m")
    Duration keptFor();

    /** How many events of all instances are kept. */
    @Min(1)
    @WithDefault("10000")
    int keptEvents();

    /** How much they may be in all: one event alone may be most of a megabyte. */
    @NotNull
    @WithDefault("32M")
    MemorySize keptSize();

    /** How many events a client may be behind before it is cut off. */
    @Min(1)
    @WithDefault("256")
    int mostBehind();

    /** How many streams a caller may have open at an instance, at each replica. */
    @Min(1)
    @WithDefault("5")
    int perCaller();
}
