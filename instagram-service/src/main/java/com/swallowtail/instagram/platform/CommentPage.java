package com.swallowtail.instagram.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments, newest first, and the cursor after which the list goes on. */
public record CommentPage(List<Comment> comments, @Nullable String nextCursor) {
    public CommentPage {
        comments = List.copyOf(comments);
    }
}
