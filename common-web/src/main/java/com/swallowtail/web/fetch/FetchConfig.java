package com.swallowtail.web.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which addresses may be read although they are not public, and for how long we wait for any of them. */
@ConfigMapping(prefix = "swallowtail.fetch")
public interface FetchConfig {
    /** Hosts, each with or without a port, that may be read although they are not public; http is allowed. */
    Optional<Set<String>> allowedHosts();

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
