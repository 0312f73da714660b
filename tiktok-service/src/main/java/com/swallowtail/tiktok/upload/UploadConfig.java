package com.swallowtail.tiktok.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How a chunk that failed is sent again. */
@ConfigMapping(prefix = "swallowtail.upload")
public interface UploadConfig {
    /** How often in a row the same place of a file may fail before the upload does. */
    @WithDefault("5")
    @Min(1)
    int attempts();

    /** The pause after a failure. */
    @WithDefault("2s")
    Duration pause();
}
