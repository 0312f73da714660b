package com.swallowtail.instagram.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How many posts were published through apps within the window, and how many may be; null where Instagram does not say. */
public record PublishingLimit(
        @Nullable Long used, @Nullable Long total, @Nullable Duration window) {
    public boolean isFull() {
        return used != null && total != null && used >= total;
    }
}
