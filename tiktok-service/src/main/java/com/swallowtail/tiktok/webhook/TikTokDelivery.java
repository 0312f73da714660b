package com.swallowtail.tiktok.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What TikTok delivered; the values of its content are text, be they written as text or as numbers. */
record TikTokDelivery(
        String clientKey,
        String event,
        Instant createdAt,
        @Nullable String userOpenid,
        Map<String, String> content) {
    TikTokDelivery {
        content = Map.copyOf(content);
    }

    @Nullable
    String value(String name) {
        return content.get(name);
    }
}
