package com.swallowtail.connections.platform.meta;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What connecting needs of Instagram's own Graph, unread: any status and any body come back as they are. Tokens travel in a
 * header; the app's secret stands in an address where Instagram documents no other way.
 */
@RegisterRestClient(configKey = "instagram-graph")
interface InstagramGraphApi {
    @GET
    @Path("/access_token")
    Uni<RestResponse<String>> lengthen(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("appsecret_proof") String proof,
            @QueryParam("grant_type") String grantType,
            @QueryParam("client_secret") String clientSecret);

    @GET
    @Path("/refresh_access_token")
    Uni<RestResponse<String>> renew(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("appsecret_proof") String proof,
            @QueryParam("grant_type") String grantType);

    @GET
    @Path("/{version}/me")
    Uni<RestResponse<String>> me(
            @RestPath String version,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("appsecret_proof") String proof,
            @QueryParam("fields") String fields);

    @POST
    @Path("/{version}/me/subscribed_apps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> subscribe(
            @RestPath String version,
            @HeaderParam("Authorization") String authorization,
            @RestForm("appsecret_proof") String proof,
            @RestForm("subscribed_fields") String fields);
}
