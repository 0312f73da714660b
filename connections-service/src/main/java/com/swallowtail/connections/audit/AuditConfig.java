package com.swallowtail.connections.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** When the chains of the trail are signed. What was not signed yet can be rewritten by whoever may write to all tables. */
@ConfigMapping(prefix = "connections.audit")
interface AuditConfig {
    /** How often is looked for chains that are to be signed. */
    @NotNull
    @WithDefault("10s")
    Duration signEvery();

    /** How long a chain that has moved waits at most: few signatures where little happens, and an evening's edits too late. */
    @NotNull
    @WithDefault("5m")
    Duration checkpointEvery();

    /** After how many events it does not wait any longer: bounds what a busy chain could lose in that time. */
    @Min(1)
    @WithDefault("1000")
    int checkpointLinks();
}
