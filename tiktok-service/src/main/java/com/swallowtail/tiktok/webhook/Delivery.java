package com.swallowtail.tiktok.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What TikTok delivered; the values of its content are text, be they written as text or as numbers. */
record Delivery(
        String clientKey,
        String event,
        Instant createdAt,
        @Nullable String userOpenid,
        Map<String, String> content) {
    Delivery {
        content = Map.copyOf(content);
    }

    @Nullable
    String value(String name) {
        return content.get(name);
    }
}
