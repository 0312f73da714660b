package com.swallowtail.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events leave the outbox. */
@ConfigMapping(prefix = "swallowtail.outbox")
interface OutboxConfig {
    /** How often the outbox is looked at: what an event waits at most while Kafka is well. */
    @WithDefault("250ms")
    Duration sweep();

    /** Rows that are sent before their answers are awaited together; as many more are read meanwhile. */
    @Min(1)
    @WithDefault("2000")
    int batch();

    /** How often each audit chain is stated: how long a change in this service's own chain may go unnoticed. */
    @WithDefault("10m")
    Duration state();
}
