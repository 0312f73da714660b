package com.swallowtail.connections.platform.tiktok;

import com.swallowtail.connections.platform.SendInTime;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** TikTok's OAuth and user endpoints, unread: any status and any body come back as they are. */
@RegisterRestClient(configKey = "tiktok")
@RegisterProvider(SendInTime.class)
@Path("/v2")
interface TikTokApi {
    @POST
    @Path("/oauth/token/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> exchange(
            @RestForm("client_key") String clientKey,
            @RestForm("client_secret") String clientSecret,
            @RestForm("grant_type") String grantType,
            @RestForm("code") String code,
            @RestForm("redirect_uri") String redirectUri,
            @RestForm("code_verifier") @Nullable String verifier);

    @POST
    @Path("/oauth/token/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> refresh(
            @RestForm("client_key") String clientKey,
            @RestForm("client_secret") String clientSecret,
            @RestForm("grant_type") String grantType,
            @RestForm("refresh_token") String token,
            @HeaderParam(SendInTime.HEADER) String sentBefore);

    @POST
    @Path("/oauth/revoke/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> revoke(
            @RestForm("client_key") String clientKey,
            @RestForm("client_secret") String clientSecret,
            @RestForm("token") String token);

    @GET
    @Path("/user/info/")
    Uni<RestResponse<String>> userInfo(
            @HeaderParam("Authorization") String authorization, @QueryParam("fields") String fields);
}
