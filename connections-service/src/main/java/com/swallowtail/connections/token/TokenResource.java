package com.swallowtail.connections.token;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tokens for our own services; never routed by the gateway. */
@Path("/internal/v1/instances/{id}/connections/{platform}/token")
@RolesAllowed("tokens:read")
class TokenResource {
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final IssueUsableToken issue;

    TokenResource(IssueUsableToken issue) {
        this.issue = issue;
    }

    @GET
    public Uni<UsableToken> token(
            @RestPath("id") InstanceId id,
            @RestPath Platform platform,
            @RestQuery @DefaultValue("60") @Min(0) @Max(5_184_000) long minTtl) {
        return issue.issue(id.value(), platform, Duration.ofSeconds(minTtl));
    }

    @POST
    @Path("/rejected")
    @NotAudited(because = "it is a service's report, and the refresh that it may cause is recorded by itself")
    public Uni<UsableToken> rejected(
            @RestPath("id") InstanceId id, @RestPath Platform platform, @Valid @NotNull RejectedToken rejected) {
        return issue.replace(id.value(), platform, rejected, USUAL);
    }
}
