package com.swallowtail.instagram.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published piece.
 *
 * @param type IMAGE, VIDEO or CAROUSEL_ALBUM
 * @param productType where it is shown: FEED, REELS, STORY or AD
 * @param mediaUrl null where somebody else's rights are in doubt; lives for a while
 * @param ownerId null for somebody else's
 * @param likeCount null where the owner hides it
 */
public record Media(
        String id,
        @Nullable String type,
        @Nullable String productType,
        @Nullable String caption,
        @Nullable String permalink,
        @Nullable String mediaUrl,
        @Nullable String thumbnailUrl,
        @Nullable String altText,
        @Nullable Instant createdAt,
        @Nullable String username,
        @Nullable String ownerId,
        @Nullable Long likeCount,
        @Nullable Long commentCount,
        @Nullable Boolean commentsEnabled,
        @Nullable Boolean sharedToFeed,
        List<Media> children) {
    public Media {
        children = List.copyOf(children);
    }
}
