package com.swallowtail.simulator.meta.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Meta app that is there from the start. */
@ConfigMapping(prefix = "simulator.meta-app")
public interface DefaultMetaAppConfig {
    @WithDefault("230000000000001")
    String id();

    @WithDefault("simulated-meta-secret-0001")
    String secret();

    @WithDefault("230000000000002")
    String instagramId();

    @WithDefault("simulated-instagram-secret-0001")
    String instagramSecret();
}
