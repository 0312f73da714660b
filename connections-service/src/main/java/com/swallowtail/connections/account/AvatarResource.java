package com.swallowtail.connections.account;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/instances/{instanceId}/connections/{platform}")
class AvatarResource {
    /** A picture may be a document (SVG): opened by itself, it runs nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final FetchAvatar fetchAvatar;

    AvatarResource(FetchAvatar fetchAvatar) {
        this.fetchAvatar = fetchAvatar;
    }

    @GET
    @Path("/avatar")
    public Uni<RestResponse<byte[]>> avatar(@RestPath InstanceId instanceId, @RestPath Platform platform) {
        return fetchAvatar.connected(instanceId.value(), platform).map(AvatarResource::shown);
    }

    @GET
    @Path("/accounts/{accountId}/avatar")
    public Uni<RestResponse<byte[]>> offeredAvatar(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @RestPath String accountId) {
        return fetchAvatar.offered(instanceId.value(), platform, accountId).map(AvatarResource::shown);
    }

    private static RestResponse<byte[]> shown(Picture picture) {
        return RestResponse.ResponseBuilder.ok(picture.bytes(), picture.type())
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
