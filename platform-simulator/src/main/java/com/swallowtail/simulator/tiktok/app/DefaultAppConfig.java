package com.swallowtail.simulator.tiktok.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The app that is there from the start. */
@ConfigMapping(prefix = "simulator.tiktok")
public interface DefaultAppConfig {
    @WithDefault("awswallowtail0001")
    String clientKey();

    @WithDefault("simulated-client-secret-0001")
    String clientSecret();

    /** Where its webhooks go; becomes the setting {@code webhookUrl}. */
    Optional<String> webhookUrl();
}
