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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
    @Audited("authorization.started")
    public Uni<RestResponse<AuthorizationView>> start(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @Valid @Nullable AuthorizationRequest request) {
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
