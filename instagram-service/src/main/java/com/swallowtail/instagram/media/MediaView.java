package com.swallowtail.instagram.media;

import com.swallowtail.instagram.figure.NotAvailable;
import com.swallowtail.instagram.figure.Window;
import com.swallowtail.instagram.platform.Media;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published piece as we answer it.
 *
 * @param likeCount null for the reason in {@code notAvailable}
 * @param notAvailable by field, why it is null
 * @param window of the counts
 */
@Schema(name = "Media")
record MediaView(
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
        @Nullable Long likeCount,
        @Nullable Long commentCount,
        @Nullable Boolean commentsEnabled,
        @Nullable Boolean sharedToFeed,
        List<Part> children,
        Map<String, NotAvailable> notAvailable,
        Window window,
        Instant fetchedAt) {
    /** A part of a carousel; figures are of the whole alone. */
    @Schema(name = "CarouselPart")
    record Part(
            String id,
            @Nullable String type,
            @Nullable String mediaUrl,
            @Nullable String thumbnailUrl) {
        static Part of(Media media) {
            return new Part(media.id(), media.type(), media.mediaUrl(), media.thumbnailUrl());
        }
    }

    static MediaView of(Media media, Instant fetchedAt) {
        return new MediaView(
                media.id(),
                media.type(),
                media.productType(),
                media.caption(),
                media.permalink(),
                media.mediaUrl(),
                media.thumbnailUrl(),
                media.altText(),
                media.createdAt(),
                media.username(),
                media.likeCount(),
                media.commentCount(),
                media.commentsEnabled(),
                media.sharedToFeed(),
                media.children().stream().map(Part::of).toList(),
                missing(media),
                new Window("lifetime", media.createdAt(), fetchedAt),
                fetchedAt);
    }

    private static Map<String, NotAvailable> missing(Media media) {
        Map<String, NotAvailable> missing = new LinkedHashMap<>();
        if (media.likeCount() == null) {
            missing.put("likeCount", NotAvailable.HIDDEN);
        }
        if (media.commentCount() == null) {
            missing.put("commentCount", NotAvailable.NO_DATA);
        }
        if (media.mediaUrl() == null) {
            missing.put("mediaUrl", new NotAvailable("rights-in-doubt", "Instagram hides media with contested rights"));
        }
        return missing;
    }
}
