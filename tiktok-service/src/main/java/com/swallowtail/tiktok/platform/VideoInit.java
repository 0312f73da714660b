package com.swallowtail.tiktok.platform;

import org.jspecify.annotations.Nullable;

/** A video to be posted directly. */
public record VideoInit(
        String title,
        String privacyLevel,
        boolean disableComment,
        boolean disableDuet,
        boolean disableStitch,
        boolean brandContent,
        boolean brandOrganic,
        boolean aiGenerated,
        @Nullable Integer coverAtMs,
        VideoSource source) {}
