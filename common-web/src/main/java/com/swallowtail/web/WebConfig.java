package com.swallowtail.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the edge recognises its callers. */
@ConfigMapping(prefix = "swallowtail.web")
public interface WebConfig {
    /** The token's claim that lists the caller's instances, or {@code *} for all. */
    @WithDefault("instances")
    String instancesClaim();
}
