package com.swallowtail.publishing.token;

import com.swallowtail.web.Exempt;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What connections-service offers to other services, who show a token of their own. */
@RegisterRestClient(configKey = "connections")
@OidcClientFilter
@RegisterProvider(ConnectionsRefusal.class)
@Exempt(rule = 3, because = "connections-service is one of ours and speaks no platform's dialect")
@Path("/internal/v1")
interface ConnectionsApi {
    @GET
    @Path("/instances/{instanceId}/connections/{platform}/token")
    Uni<UsableToken> token(
            @PathParam("instanceId") String instanceId,
            @PathParam("platform") String platform,
            @QueryParam("minTtl") long minTtl);

    /** Answers the token to use instead. */
    @POST
    @Path("/instances/{instanceId}/connections/{platform}/token/rejected")
    Uni<UsableToken> rejected(
            @PathParam("instanceId") String instanceId, @PathParam("platform") String platform, Rejected rejected);

    @POST
    @Path("/grants/removed")
    Uni<Void> removed(RemovedGrant grant);

    /** A token of this version is not accepted, for the platform's reason. */
    record Rejected(long tokenVersion, String platformError) {}
}
