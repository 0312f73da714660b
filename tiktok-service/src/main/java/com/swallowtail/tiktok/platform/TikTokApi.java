package com.swallowtail.tiktok.platform;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** TikTok's paths. Bodies are bytes, so that an answer is judged by its envelope before anything else. */
@RegisterRestClient(configKey = "tiktok")
@Path("/v2")
@Consumes("application/json; charset=UTF-8")
interface TikTokApi {
    @POST
    @Path("/post/publish/creator_info/query/")
    Uni<byte[]> creatorInfo(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, byte[] body);

    @POST
    @Path("/post/publish/video/init/")
    Uni<byte[]> initVideo(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, byte[] body);

    @POST
    @Path("/post/publish/inbox/video/init/")
    Uni<byte[]> initInboxVideo(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, byte[] body);

    @POST
    @Path("/post/publish/content/init/")
    Uni<byte[]> initPhotos(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, byte[] body);

    @POST
    @Path("/post/publish/status/fetch/")
    Uni<byte[]> status(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, byte[] body);

    @POST
    @Path("/post/publish/cancel/")
    Uni<byte[]> cancel(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, byte[] body);

    @POST
    @Path("/video/list/")
    Uni<byte[]> videos(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @QueryParam("fields") String fields, byte[] body);

    @ClientExceptionMapper
    static RuntimeException refusal(Response answer) {
        return answer.getStatus() < 400
                ? null
                : TikTokJson.refusal(answer.getStatus(), answer.readEntity(byte[].class));
    }
}
