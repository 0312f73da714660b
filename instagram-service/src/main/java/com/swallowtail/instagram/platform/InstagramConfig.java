package com.swallowtail.instagram.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Where Meta is, and how much of its patience is used. */
@ConfigMapping(prefix = "swallowtail.instagram")
public interface InstagramConfig {
    /** The host for accounts that signed in with Facebook; it may carry a path. */
    URI graphUrl();

    /** The host for accounts that signed in with Instagram; it may carry a path. */
    URI instagramGraphUrl();

    /** The host that takes files. */
    URI ruploadUrl();

    /** The version of the Graph API, such as {@code v25.0}. */
    String version();

    /** The share of its call budget, in percent, at which an account is left alone. Meta refuses at 100. */
    @WithDefault("95")
    @Min(1)
    @Max(100)
    int usageLimit();

    /** How long an account is left alone where Meta does not say it: its windows move by the minute. */
    @WithDefault("1m")
    Duration usagePause();
}
