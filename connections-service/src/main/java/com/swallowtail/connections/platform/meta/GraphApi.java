package com.swallowtail.connections.platform.meta;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

/**
 * What connecting needs of the Graph, unread: any status and any body come back as they are. Secrets travel in forms and
 * headers, never in an address.
 */
@RegisterRestClient(configKey = "meta")
@Path("/{version}")
interface GraphApi {
    @POST
    @Path("/oauth/access_token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> trade(
            @RestPath String version,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret,
            @RestForm("redirect_uri") String redirectUri,
            @RestForm("code") String code);

    @POST
    @Path("/oauth/access_token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> lengthen(
            @RestPath String version,
            @RestForm("grant_type") String grantType,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret,
            @RestForm("fb_exchange_token") String token);

    @GET
    @Path("/{node}")
    Uni<RestResponse<String>> node(
            @RestPath String version,
            @RestPath String node,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("appsecret_proof") String proof,
            @QueryParam("fields") String fields);

    @GET
    @Path("/me/permissions")
    Uni<RestResponse<String>> permissions(
            @RestPath String version,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("appsecret_proof") String proof);

    @GET
    @Path("/me/accounts")
    Uni<RestResponse<String>> pages(
            @RestPath String version,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("appsecret_proof") String proof,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("/{page}/subscribed_apps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> subscribe(
            @RestPath String version,
            @RestPath String page,
            @HeaderParam("Authorization") String authorization,
            @RestForm("appsecret_proof") String proof,
            @RestForm("subscribed_fields") String fields);

    @DELETE
    @Path("/{user}/permissions")
    Uni<RestResponse<String>> deauthorize(
            @RestPath String version, @RestPath String user, @HeaderParam("Authorization") String authorization);
}
