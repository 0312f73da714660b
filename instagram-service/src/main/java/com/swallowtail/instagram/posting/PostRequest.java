package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.UserTag;
import com.swallowtail.publishing.intake.FileRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as a caller asks for it, before anything is known to be right. */
@Schema(
        name = "PostRequest",
        requiredProperties = {"type", "media"})
record PostRequest(
        @Schema(enumeration = {"feed", "carousel", "reel", "story"}) @Nullable
        String type,

        @Nullable String caption,
        @Nullable List<@Nullable Medium> media,

        @Schema(
                enumeration = {"PULL_FROM_URL", "FILE_UPLOAD"},
                defaultValue = "PULL_FROM_URL")
        @Nullable
        String transfer,

        @Nullable String coverUrl,
        @Nullable Integer coverAtMs,
        @Nullable Boolean shareToFeed,

        @Schema(enumeration = {"MANUAL", "SS_PERFORMANCE"}) @Nullable
        String trial,

        @Nullable List<@Nullable String> collaborators,
        @Nullable String locationId,
        @Schema(format = "date-time") @Nullable String scheduledAt) {

    /** One file with what is said about it. */
    @Schema(name = "PostRequestMedium")
    record Medium(
            @Nullable String url,
            @Nullable String uploadId,
            @Nullable String altText,
            @Nullable List<@Nullable UserTag> userTags) {
        FileRef file() {
            return new FileRef(url, uploadId);
        }
    }
}
