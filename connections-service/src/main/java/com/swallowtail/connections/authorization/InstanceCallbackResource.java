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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The same for a redirect URI that names the instance; it must be the one that the state was made for. */
@Path("/api/v1/instances/{instanceId}/connections/{platform}/callback")
@PermitAll
class InstanceCallbackResource {
    private final CallbackDesk desk;

    InstanceCallbackResource(CallbackDesk desk) {
        this.desk = desk;
    }

    @GET
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
