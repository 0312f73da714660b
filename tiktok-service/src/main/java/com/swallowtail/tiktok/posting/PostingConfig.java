package com.swallowtail.tiktok.posting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The paces that TikTok documents, as far as they may differ between apps. */
@ConfigMapping(prefix = "swallowtail.tiktok.posting")
public interface PostingConfig {
    /** Direct posts of an account within 24 hours, over all apps that TikTok lets post. */
    @WithDefault("15")
    @Min(1)
    int postsPerDay();

    /** Drafts that wait in an inbox, within 24 hours. */
    @WithDefault("5")
    @Min(1)
    int pendingDrafts();

    /** How long creation waits for TikTok's word on what the account may post. */
    @WithDefault("3s")
    Duration creatorInfoTimeout();

    /** How long a post rests when TikTok says that its own daily count is full; it does not say until when. */
    @WithDefault("1h")
    Duration restWhenFull();
}
