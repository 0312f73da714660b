package com.swallowtail.tiktok.webhook;

import com.swallowtail.publishing.Reach;
import com.swallowtail.web.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What TikTok said about a publication. Notices repeat and overtake one another.
 *
 * @param reach for whose posts it may speak
 */
public record PublishNotice(
        String accountId,
        String publishId,
        Kind kind,
        @Nullable String postId,
        @Nullable Failure failure,
        Instant at,
        Reach reach) {

    /** The news. */
    public enum Kind {
        /** Posted: directly, or by the account's owner out of the inbox. */
        COMPLETE,
        /** The draft has reached the inbox. */
        INBOX_DELIVERED,
        /** Passed moderation; {@code postId} is known. */
        PUBLICLY_AVAILABLE,
        NO_LONGER_PUBLICLY_AVAILABLE,
        FAILED
    }
}
