package com.swallowtail.tiktok.platform;

import com.swallowtail.web.Failure;
import org.jspecify.annotations.Nullable;

/** What TikTok's {@code fail_reason} means, whoever brought it. */
public final class FailReasons {
    private FailReasons() {}

    public static Failure explain(@Nullable String reason) {
        return Reading.failure(reason);
    }
}
