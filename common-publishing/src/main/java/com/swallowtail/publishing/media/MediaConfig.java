package com.swallowtail.publishing.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What media may be; where it may come from is {@code swallowtail.fetch}. */
@ConfigMapping(prefix = "swallowtail.media")
public interface MediaConfig {
    /** The longest file. 4 GB is the most that a platform takes. */
    @WithDefault("4000000000")
    long maxBytes();

    /** What a file may be. */
    @WithDefault("video/mp4,video/quicktime,video/webm")
    Set<String> types();
}
