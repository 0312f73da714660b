package com.swallowtail.instagram.limit;

import com.swallowtail.instagram.figure.NotAvailable;
import com.swallowtail.instagram.figure.Window;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.PublishingLimit;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many posts the connected account has published through apps lately, and how many it may. */
@Tag(name = "Account", description = "What is told of the connected account and its media.")
@Path("/api/v1/instances/{instanceId}/instagram/publishing-limit")
class PublishingLimitResource {
    private final Instagram instagram;
    private final AccountTokens tokens;
    private final Clock clock;

    PublishingLimitResource(Instagram instagram, AccountTokens tokens, Clock clock) {
        this.instagram = instagram;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getPublishingLimit",
            summary = "How many posts the account may still publish",
            description =
                    "Counts posts through all apps within a moving window. A count that Instagram does not tell is"
                            + " null, with the reason in notAvailable.")
    public Uni<View> show(@PathParam("instanceId") InstanceId instanceId) {
        return tokens.using(instanceId.value(), instagram::publishingLimit)
                .map(limit -> View.of(limit, clock.instant()));
    }

    @Schema(name = "PublishingLimit")
    record View(
            @Nullable Long quotaUsage,
            @Nullable Long quotaTotal,
            @Nullable Long remaining,
            Window window,
            Instant fetchedAt,
            @Nullable NotAvailable notAvailable) {
        /** The window that Instagram documents, where its answer does not say it. */
        private static final Duration USUAL = Duration.ofHours(24);

        static View of(PublishingLimit limit, Instant now) {
            Duration window = limit.window() == null ? USUAL : limit.window();
            boolean told = limit.used() != null && limit.total() != null;
            return new View(
                    limit.used(),
                    limit.total(),
                    told ? Math.max(0, limit.total() - limit.used()) : null,
                    new Window("day", now.minus(window), now),
                    now,
                    told ? null : NotAvailable.NO_DATA);
        }
    }
}
