package com.swallowtail.instagram.comment;

import com.swallowtail.instagram.media.OwnMedia;
import com.swallowtail.instagram.platform.CommentPage;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.web.Cursor;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is said about one of the connected account's media, newest first, with the replies. */
@Tag(name = "Account")
@Path("/api/v1/instances/{instanceId}/instagram/media/{mediaId}/comments")
class CommentsResource {
    /** Instagram answers no more at once; a caller who asks for more gets this many and the way on. */
    private static final int MOST = 50;

    private final Instagram instagram;
    private final OwnMedia media;
    private final AccountTokens tokens;
    private final Clock clock;

    CommentsResource(Instagram instagram, OwnMedia media, AccountTokens tokens, Clock clock) {
        this.instagram = instagram;
        this.media = media;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listComments",
            summary = "Comments on a piece of media, newest first",
            description = "At most 50 at once, each with its replies. Media of another account is answered 404.")
    public Uni<Page<CommentView>> list(
            @PathParam("instanceId") InstanceId instanceId,
            @PathParam("mediaId") String mediaId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        return tokens.using(instanceId.value(), token -> comments(token, mediaId, page))
                .map(comments -> page(comments, clock.instant()));
    }

    private Uni<CommentPage> comments(UsableToken token, String mediaId, PageRequest page) {
        String after = page.after().map(last -> last.text(0)).orElse(null);
        return media.find(token, mediaId)
                .chain(own -> instagram.comments(token, own.id(), after, Math.min(page.limit(), MOST)));
    }

    private static Page<CommentView> page(CommentPage comments, Instant now) {
        String next = comments.nextCursor();
        return new Page<>(
                comments.comments().stream()
                        .map(each -> CommentView.of(each, now))
                        .toList(),
                next == null ? null : Cursor.of(next).encode());
    }
}
