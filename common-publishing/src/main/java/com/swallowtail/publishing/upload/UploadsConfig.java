package com.swallowtail.publishing.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What may be uploaded, where it is kept and for how long. */
@ConfigMapping(prefix = "swallowtail.uploads")
public interface UploadsConfig {
    /** The platform whose uploads this service takes. */
    String platform();

    /** A folder that all replicas share; each platform's files lie in a folder of their own within it. */
    Path directory();

    /** The longest file. 4 GB is the most that a platform takes. */
    @WithDefault("4000000000")
    long maxBytes();

    /** How long an upload lives that no post uses. */
    @WithDefault("24h")
    Duration life();

    /** How long a platform may fetch from an address that it was given. */
    @WithDefault("6h")
    Duration addressLife();

    /** How many bytes may arrive before they are made durable and promised; a killed process loses no more than that. */
    @WithDefault("8M")
    MemorySize checkpointBytes();

    /** How long a silent writer keeps an upload to itself; a living one renews that at a third of it. */
    @WithDefault("10s")
    Duration lease();

    /** How soon after a post's end its upload is deleted. */
    @WithDefault("10s")
    Duration sweep();
}
