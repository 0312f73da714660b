package com.swallowtail.instagram.posting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The paces that Instagram documents, as far as it does not tell them itself. */
@ConfigMapping(prefix = "swallowtail.instagram.posting")
public interface PostingConfig {
    /** Containers of an account within 24 hours, each item of a carousel for itself. */
    @WithDefault("400")
    @Min(11)
    int containersPerDay();

    /** How long a post rests when the publishing limit is reached; Instagram does not say until when. */
    @WithDefault("15m")
    Duration restWhenFull();

    /** How long a post rests when Instagram does not find, or not yet, what was prepared. */
    @WithDefault("30s")
    Duration restWhenNotFound();
}
