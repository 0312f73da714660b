package com.swallowtail.instagram.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a piece of media.
 *
 * @param authorId how Instagram calls the author to this account alone
 * @param repliesGoOn whether there are more replies than these
 */
public record Comment(
        String id,
        @Nullable String text,
        @Nullable Instant createdAt,
        @Nullable String username,
        @Nullable String authorId,
        @Nullable Long likeCount,
        @Nullable Boolean hidden,
        List<Comment> replies,
        boolean repliesGoOn) {
    public Comment {
        replies = List.copyOf(replies);
    }
}
