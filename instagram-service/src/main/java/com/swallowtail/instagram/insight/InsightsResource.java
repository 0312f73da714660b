package com.swallowtail.instagram.insight;

import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of the connected account, and of each of its media. */
@Tag(name = "Account")
@Path("/api/v1/instances/{instanceId}/instagram")
class InsightsResource {
    private final AccountInsights accounts;
    private final MediaInsights media;
    private final Clock clock;

    InsightsResource(AccountInsights accounts, MediaInsights media, Clock clock) {
        this.accounts = accounts;
        this.media = media;
        this.clock = clock;
    }

    @GET
    @Path("/insights")
    @Operation(
            operationId = "getAccountInsights",
            summary = "Figures of the account",
            description =
                    "period=day (the default): totals or, with metricType=time_series, days between since and until"
                            + " (ISO 8601; by default the last 24 hours, at most 30 days). period=lifetime: who the people are,"
                            + " by breakdown (age, city, country, gender) and timeframe (this_week, this_month). metrics names"
                            + " some of them; all are asked by default. A figure that Instagram does not tell is null, with the"
                            + " reason in notAvailable.")
    public Uni<AccountInsights.Told> ofAccount(
            @PathParam("instanceId") InstanceId instanceId, @BeanParam AccountQuery query) {
        Instant now = clock.instant();
        return accounts.of(instanceId.value(), AccountSurvey.plan(query, now), now);
    }

    @GET
    @Path("/media/{mediaId}/insights")
    @Operation(
            operationId = "getMediaInsights",
            summary = "Figures of a piece of media",
            description = "All metrics that there are for its product type, since it was published. A figure that"
                    + " Instagram does not tell is null, with the reason in notAvailable. Media of another account is"
                    + " answered 404.")
    public Uni<MediaInsights.Told> ofMedia(
            @PathParam("instanceId") InstanceId instanceId, @PathParam("mediaId") String mediaId) {
        return media.of(instanceId.value(), mediaId);
    }
}
