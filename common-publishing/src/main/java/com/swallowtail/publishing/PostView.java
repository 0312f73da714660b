package com.swallowtail.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.swallowtail.web.Failure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostView(
        UUID id,
        String platform,
        String type,
        PostStatus status,
        String caption,
        @JsonRawValue String media,
        Instant createdAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant publishedAt,
        @Nullable String platformPostId,
        @Nullable String permalink,
        @Nullable Instant waitsUntil,
        @Nullable String waitsFor,
        @Nullable Failure error) {
    public static PostView of(Post post) {
        return new PostView(
                post.id(),
                post.platform(),
                post.type(),
                post.status(),
                post.caption(),
                post.media(),
                post.createdAt(),
                post.scheduledAt(),
                post.publishedAt(),
                post.platformPostId(),
                post.permalink(),
                post.waitsUntil(),
                post.waitsFor(),
                post.error());
    }
}
