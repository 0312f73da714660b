package com.swallowtail.tiktok.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as a caller asks for it, before anything is known to be right. */
record PostRequest(
        @Nullable String type,
        @Nullable String caption,
        @Nullable String title,
        @Nullable List<@Nullable Medium> media,
        @Nullable String transfer,
        @Nullable String mode,
        @Nullable String privacyLevel,
        @Nullable Boolean disableComment,
        @Nullable Boolean disableDuet,
        @Nullable Boolean disableStitch,
        @Nullable Boolean brandContent,
        @Nullable Boolean brandOrganic,
        @Nullable Boolean aiGenerated,
        @Nullable Integer coverAtMs,
        @Nullable String scheduledAt) {

    /** One file: an address, or an upload of ours. */
    record Medium(@Nullable String url, @Nullable String uploadId) {}
}
