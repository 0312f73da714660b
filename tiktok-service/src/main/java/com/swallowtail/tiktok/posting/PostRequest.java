package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.intake.FileRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as a caller asks for it, before anything is known to be right. */
@Schema(
        name = "PostRequest",
        requiredProperties = {"type", "media"})
record PostRequest(
        @Schema(enumeration = {"video", "photo"}) @Nullable String type,
        @Nullable String caption,
        @Nullable String title,
        @Nullable List<@Nullable FileRef> media,

        @Schema(
                enumeration = {"PULL_FROM_URL", "FILE_UPLOAD"},
                defaultValue = "PULL_FROM_URL")
        @Nullable
        String transfer,

        @Schema(
                enumeration = {"direct", "draft"},
                defaultValue = "direct")
        @Nullable
        String mode,

        @Schema(description = "One of privacyLevelOptions of creator-info; needed but for drafts.") @Nullable
        String privacyLevel,

        @Nullable Boolean disableComment,
        @Nullable Boolean disableDuet,
        @Nullable Boolean disableStitch,
        @Nullable Boolean brandContent,
        @Nullable Boolean brandOrganic,
        @Nullable Boolean aiGenerated,
        @Nullable Integer coverAtMs,
        @Schema(format = "date-time") @Nullable String scheduledAt) {}
