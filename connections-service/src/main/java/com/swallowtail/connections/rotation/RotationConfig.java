package com.swallowtail.connections.rotation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How fast a rotation goes. */
@ConfigMapping(prefix = "connections.rotation")
public interface RotationConfig {
    /** How often each replica goes on with an open rotation. */
    @WithDefault("1s")
    Duration every();

    /** How many values a replica looks at each time: what keeps it from taking the database from the callers. */
    @WithDefault("2000")
    @Min(1)
    int valuesEachTime();

    /** How many in one transaction; a row that is sealed anew is locked for as long as its batch takes. */
    @WithDefault("100")
    @Min(1)
    int batch();
}
