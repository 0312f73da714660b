package com.swallowtail.instagram.media;

import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.MediaPage;
import com.swallowtail.publishing.token.AccountTokens;
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

/** What the connected account has published, newest first; stories are not among it. */
@Tag(name = "Account")
@Path("/api/v1/instances/{instanceId}/instagram/media")
class MediaResource {
    private final Instagram instagram;
    private final AccountTokens tokens;
    private final Clock clock;

    MediaResource(Instagram instagram, AccountTokens tokens, Clock clock) {
        this.instagram = instagram;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listMedia",
            summary = "The account's media, newest first",
            description =
                    "Up to the 10,000 newest, without stories. Counts are as of fetchedAt; one that Instagram does"
                            + " not tell is null, with its reason in notAvailable.")
    public Uni<Page<MediaView>> list(
            @PathParam("instanceId") InstanceId instanceId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        String after = page.after().map(last -> last.text(0)).orElse(null);
        return tokens.using(instanceId.value(), token -> instagram.media(token, after, page.limit()))
                .map(media -> page(media, clock.instant()));
    }

    private static Page<MediaView> page(MediaPage media, Instant now) {
        String next = media.nextCursor();
        return new Page<>(
                media.media().stream().map(each -> MediaView.of(each, now)).toList(),
                next == null ? null : Cursor.of(next).encode());
    }
}
