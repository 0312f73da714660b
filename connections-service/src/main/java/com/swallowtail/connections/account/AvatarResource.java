package com.swallowtail.connections.account;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Tag(name = "Connections")
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
    @Operation(operationId = "getAvatar", summary = "The account's picture")
    @APIResponse(
            responseCode = "200",
            description = "The picture, as the platform has it",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> avatar(@RestPath InstanceId instanceId, @RestPath Platform platform) {
        return fetchAvatar.connected(instanceId.value(), platform).map(AvatarResource::shown);
    }

    @GET
    @Path("/accounts/{accountId}/avatar")
    @Operation(operationId = "getOfferedAvatar", summary = "The picture of an account to pick from")
    @APIResponse(
            responseCode = "200",
            description = "The picture, as the platform has it",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
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
