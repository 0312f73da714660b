package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The same for a redirect URI that names the instance; it must be the one that the state was made for. */
@Tag(name = "Callbacks")
@Path("/api/v1/instances/{instanceId}/connections/{platform}/callback")
@PermitAll
class InstanceCallbackResource {
    private final CallbackDesk desk;

    InstanceCallbackResource(CallbackDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            operationId = "completeAuthorizationOfInstance",
            summary = "Ends a sign-in, at a redirect URI that names the instance")
    @APIResponse(
            responseCode = "303",
            description = "To the returnUrl, or else the console, with connection, status (connected, select_account or"
                    + " error) and for an error its code in the query",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(
            responseCode = "400",
            description = "The state is unknown, used, or another browser's; a page for whoever accepts text/html",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<RestResponse<String>> callback(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String error,
            @HeaderParam("Accept") @Nullable String accept,
            @Context HttpServerRequest request) {
        return desk.arrive(platform, instanceId.value(), new CallbackDesk.Query(state, code, error), accept, request);
    }
}
