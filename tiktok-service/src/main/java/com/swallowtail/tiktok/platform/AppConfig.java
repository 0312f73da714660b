package com.swallowtail.tiktok.platform;

import io.smallrye.config.ConfigMapping;

/** As which app TikTok knows this service. */
@ConfigMapping(prefix = "swallowtail.tiktok.app")
public interface AppConfig {
    /** The app that posts; limits are counted for each app. */
    String clientKey();
}
