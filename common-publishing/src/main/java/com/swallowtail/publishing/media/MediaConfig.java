package com.swallowtail.publishing.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where media may come from, and what it may be. */
@ConfigMapping(prefix = "swallowtail.media")
public interface MediaConfig {
    /** Hosts, each with or without a port, that media may come from although they are not public; http is allowed. */
    Optional<Set<String>> allowedHosts();

    /** The longest file. 4 GB is the most that a platform takes. */
    @WithDefault("4000000000")
    long maxBytes();

    /** What a file may be. */
    @WithDefault("video/mp4,video/quicktime,video/webm")
    Set<String> types();

    /** How often an address may send us on. */
    @WithDefault("3")
    int redirects();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a host may take to begin its answer. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** How long a transfer may stand still, on either side. */
    @WithDefault("60s")
    Duration idleTimeout();
}
