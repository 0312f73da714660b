package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.intake.FileRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as a caller asks for it, before anything is known to be right. */
record PostRequest(
        @Nullable String type,
        @Nullable String caption,
        @Nullable String title,
        @Nullable List<@Nullable FileRef> media,
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
        @Nullable String scheduledAt) {}
