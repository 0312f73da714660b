package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Platform;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where platforms send a browser back to. No token is asked for: the state and the browser's cookie are the proof. */
@Path("/api/v1/oauth/{platform}/callback")
@PermitAll
class CallbackResource {
    private final CallbackDesk desk;

    CallbackResource(CallbackDesk desk) {
        this.desk = desk;
    }

    @GET
    public Uni<RestResponse<String>> callback(
            @RestPath Platform platform,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String error,
            @HeaderParam("Accept") @Nullable String accept,
            @Context HttpServerRequest request) {
        return desk.arrive(platform, null, new CallbackDesk.Query(state, code, error), accept, request);
    }
}
