package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Tag(name = "Connections")
@Path("/api/v1/instances/{instanceId}/connections/{platform}/auth")
class AuthorizationResource {
    private static final String COOKIE = "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Lax";

    private final StartAuthorization start;
    private final Caller caller;

    AuthorizationResource(StartAuthorization start, Caller caller) {
        this.start = start;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "startAuthorization",
            summary = "Starts a sign-in at the platform",
            description =
                    "The person is sent to authorizationUrl, in the browser that keeps the cookie of this answer.")
    @APIResponse(
            responseCode = "201",
            description = "Where to send the person, and until when",
            headers =
                    @Header(
                            name = "Set-Cookie",
                            description = "Ties the sign-in to this browser",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthorizationView.class)))
    @Audited("authorization.started")
    public Uni<RestResponse<AuthorizationView>> start(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @RequestBody(required = false) @Valid @Nullable AuthorizationRequest request) {
        var asked = request == null ? AuthorizationRequest.PLAIN : request;
        return start.start(instanceId.value(), platform, asked, Initiator.of(caller))
                .map(AuthorizationResource::created);
    }

    private static RestResponse<AuthorizationView> created(StartedAuthorization started) {
        var cookie = COOKIE.formatted(
                started.cookieName(), started.browserSecret().reveal(), StartAuthorization.LIFE.toSeconds());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new AuthorizationView(started.authorizationUrl(), started.expiresAt()))
                .header("Set-Cookie", cookie)
                .build();
    }

    static String cleared(String cookieName) {
        return COOKIE.formatted(cookieName, "", 0);
    }
}
