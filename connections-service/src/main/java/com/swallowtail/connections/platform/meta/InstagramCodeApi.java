package com.swallowtail.connections.platform.meta;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The one host that trades codes of Instagram Login; any status and any body come back as they are. */
@RegisterRestClient(configKey = "instagram-api")
interface InstagramCodeApi {
    @POST
    @Path("/oauth/access_token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> trade(
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret,
            @RestForm("grant_type") String grantType,
            @RestForm("redirect_uri") String redirectUri,
            @RestForm("code") String code);
}
