package com.swallowtail.devstack.torture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token on its way to the platform.
 *
 * @param replica who sent it
 * @param at when it came by
 * @param token the fingerprint of the token
 * @param replacement the fingerprint of the one that the platform gave for it, if it gave one
 */
public record Presentation(
        String replica,
        Instant at,
        String token,
        Trouble trouble,
        @Nullable String replacement) {
    /** The same, when its answer came so late that nobody may have waited for it any more. */
    Presentation late() {
        return !isAnswered() || trouble.losesAnswer()
                ? this
                : new Presentation(replica, at, token, Trouble.LATE, replacement);
    }

    boolean isAnswered() {
        return replacement != null;
    }

    boolean isRefused() {
        return replacement == null && trouble.reachesPlatform();
    }
}
