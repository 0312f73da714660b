package com.swallowtail.tiktok.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account may post at the moment; privacy levels are TikTok's own names. */
public record CreatorInfo(
        String username,
        String nickname,
        @Nullable String avatarUrl,
        List<String> privacyLevelOptions,
        boolean commentDisabled,
        boolean duetDisabled,
        boolean stitchDisabled,
        int maxVideoPostDurationSec) {
    public CreatorInfo {
        privacyLevelOptions = List.copyOf(privacyLevelOptions);
    }
}
