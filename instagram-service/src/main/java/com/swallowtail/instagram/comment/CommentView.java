package com.swallowtail.instagram.comment;

import com.swallowtail.instagram.figure.Window;
import com.swallowtail.instagram.platform.Comment;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as we answer it.
 *
 * @param authorId how Instagram calls the author to this account alone
 * @param moreReplies whether there are more replies than these
 * @param window of the likes
 */
@Schema(name = "Comment")
record CommentView(
        String id,
        @Nullable String text,
        @Nullable Instant createdAt,
        @Nullable String username,
        @Nullable String authorId,
        @Nullable Long likeCount,
        @Nullable Boolean hidden,
        List<CommentView> replies,
        boolean moreReplies,
        Window window,
        Instant fetchedAt) {
    static CommentView of(Comment comment, Instant fetchedAt) {
        return new CommentView(
                comment.id(),
                comment.text(),
                comment.createdAt(),
                comment.username(),
                comment.authorId(),
                comment.likeCount(),
                comment.hidden(),
                comment.replies().stream().map(reply -> of(reply, fetchedAt)).toList(),
                comment.repliesGoOn(),
                new Window("lifetime", comment.createdAt(), fetchedAt),
                fetchedAt);
    }
}
