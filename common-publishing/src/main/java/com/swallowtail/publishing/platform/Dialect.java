package com.swallowtail.publishing.platform;

import com.swallowtail.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What one platform is called, and which of its own problems stand for what can go wrong with any.
 *
 * @param platform its segment in our addresses, such as {@code tiktok}
 * @param name its name in a sentence
 */
public record Dialect(String platform, String name, ProblemType unavailable, ProblemType scopeMissing) {
    /** An answer that nobody can read, or none at all, to a call that may have arrived. */
    public PlatformFailure.Unavailable unclear(String detail, @Nullable Throwable cause) {
        return new PlatformFailure.Unavailable(unavailable, detail, true, cause);
    }
}
