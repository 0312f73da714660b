package com.swallowtail.connections.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** The numbers of a refresh. */
@ConfigMapping(prefix = "connections.token")
public interface TokenConfig {
    /** How long one replica may refresh alone; longer than the token endpoints' time-out. */
    @NotNull
    @WithDefault("30s")
    Duration lease();

    /** How much longer others keep away when the holder fell silent; longer than the token endpoints' time-out. */
    @NotNull
    @WithDefault("30s")
    Duration grace();

    /** How long a caller waits for another's refresh. */
    @NotNull
    @WithDefault("20s")
    Duration patience();

    /** How often a waiting caller looks by itself, should a notice be lost. */
    @NotNull
    @WithDefault("250ms")
    Duration sweep();

    /** For how long the answer of a refresh is tried to be stored while the database refuses. */
    @NotNull
    @WithDefault("10m")
    Duration storedWithin();
}
