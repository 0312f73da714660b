package com.swallowtail.tiktok.video;

import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.Video;
import com.swallowtail.tiktok.platform.VideoPage;
import com.swallowtail.web.Cursor;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The connected account's public videos, newest first. */
@Tag(name = "Account")
@Path("/api/v1/instances/{instanceId}/tiktok/videos")
class VideosResource {
    /** TikTok answers no more at once; a caller who asks for more gets this many and the way on. */
    private static final int MOST = 20;

    private final TikTok tiktok;
    private final AccountTokens tokens;

    VideosResource(TikTok tiktok, AccountTokens tokens) {
        this.tiktok = tiktok;
        this.tokens = tokens;
    }

    @GET
    @Operation(
            operationId = "listVideos",
            summary = "The account's public videos, newest first",
            description = "At most 20 at once.")
    public Uni<Page<Video>> list(
            @PathParam("instanceId") InstanceId instanceId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        Long before = page.after().map(last -> last.number(0)).orElse(null);
        return tokens.using(instanceId.value(), token -> tiktok.videos(token, before, Math.min(page.limit(), MOST)))
                .map(VideosResource::page);
    }

    private static Page<Video> page(VideoPage videos) {
        Long next = videos.nextCursor();
        return new Page<>(videos.videos(), next == null ? null : Cursor.of(next).encode());
    }
}
