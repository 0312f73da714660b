package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.UserTag;
import com.swallowtail.publishing.intake.FileRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as a caller asks for it, before anything is known to be right. */
record PostRequest(
        @Nullable String type,
        @Nullable String caption,
        @Nullable List<@Nullable Medium> media,
        @Nullable String transfer,
        @Nullable String coverUrl,
        @Nullable Integer coverAtMs,
        @Nullable Boolean shareToFeed,
        @Nullable String trial,
        @Nullable List<@Nullable String> collaborators,
        @Nullable String locationId,
        @Nullable String scheduledAt) {

    /** One file with what is said about it. */
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
