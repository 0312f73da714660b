package com.swallowtail.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.swallowtail.web.Failure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Post")
public record PostView(
        UUID id,

        @Schema(enumeration = {"tiktok", "tiktok-business", "instagram"})
        String platform,

        String type,
        PostStatus status,
        String caption,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Medium.class,
                description = "The files as they were asked for.")
        @JsonRawValue
        String media,

        Instant createdAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant publishedAt,
        @Nullable String platformPostId,
        @Nullable String permalink,
        @Nullable Instant waitsUntil,
        @Nullable String waitsFor,
        @Nullable Failure error) {
    /** For the document: each platform's service writes its own, and Instagram's alone has more than a place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PostMedium")
    record Medium(
            @Nullable String url,
            @Nullable String uploadId,
            @Nullable String altText,
            @Nullable List<Tagged> userTags) {
        @Schema(name = "PostUserTag")
        record Tagged(
                String username,
                @Nullable Double x,
                @Nullable Double y) {}
    }

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
