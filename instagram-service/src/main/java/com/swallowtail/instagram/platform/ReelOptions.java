package com.swallowtail.instagram.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What only a reel can have.
 *
 * @param coverUrl wins over {@code coverAtMs}
 * @param trial how a trial reel becomes a usual one: {@code MANUAL} or {@code SS_PERFORMANCE}
 */
public record ReelOptions(
        @Nullable URI coverUrl,
        @Nullable Integer coverAtMs,
        @Nullable Boolean shareToFeed,
        @Nullable String trial) {
    public static final ReelOptions NONE = new ReelOptions(null, null, null, null);
}
