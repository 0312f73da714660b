package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/instances/{instanceId}/credentials/{platform}")
class CredentialsResource {
    private final Credentials credentials;
    private final Caller caller;

    CredentialsResource(Credentials credentials, Caller caller) {
        this.credentials = credentials;
        this.caller = caller;
    }

    @GET
    public Uni<CredentialsView> get(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @RestQuery @Nullable String loginVia) {
        return credentials.get(instanceId.value(), platform, platform.login(loginVia));
    }

    @PUT
    @Audited("credentials.saved")
    public Uni<CredentialsView> save(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @Valid @NotNull CredentialsRequest request) {
        var login = platform.login(request.loginVia());
        return credentials.save(
                instanceId.value(),
                platform,
                login,
                request.clientId().strip(),
                request.clientSecret(),
                Initiator.of(caller));
    }

    @DELETE
    @Audited("credentials.deleted")
    public Uni<Void> delete(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @RestQuery @Nullable String loginVia) {
        return credentials.delete(instanceId.value(), platform, platform.login(loginVia), Initiator.of(caller));
    }
}
