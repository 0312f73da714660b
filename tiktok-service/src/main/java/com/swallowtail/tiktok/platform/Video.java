package com.swallowtail.tiktok.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of an account's public videos; the cover's address lives for six hours. */
public record Video(
        String id,
        Instant createdAt,
        @Nullable String title,
        @Nullable String description,
        int durationSeconds,
        int width,
        int height,
        @Nullable String coverImageUrl,
        @Nullable String shareUrl,
        long likeCount,
        long commentCount,
        long shareCount,
        long viewCount) {}
