package com.swallowtail.instagram.webhook;

import com.swallowtail.publishing.webhook.AppSecret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whose deliveries are believed, and whom they are told. */
@ConfigMapping(prefix = "swallowtail.webhook")
interface WebhookConfig {
    /** The secret of the Meta app, with which Meta signs. */
    AppSecret metaSecret();

    /** The secret of the app's Instagram part; which of the two signs what Instagram Login brought is not documented. */
    Optional<AppSecret> instagramSecret();

    /** What Meta says to prove that it was told of this address; without one no address can be registered. */
    Optional<AppSecret> verifyToken();

    /** How long we may not have heard yet that an account is connected. */
    @WithDefault("5m")
    Duration newAccount();

    /** How long it is known what was told. Meta repeats itself for 36 hours. */
    @WithDefault("7d")
    Duration memory();
}
