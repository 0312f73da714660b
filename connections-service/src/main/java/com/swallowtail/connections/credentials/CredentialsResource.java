package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.instance.Instances;
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

@Path("/api/v1/instances/{id}/credentials/{platform}")
class CredentialsResource {
    private final Credentials credentials;
    private final Instances instances;
    private final Caller caller;

    CredentialsResource(Credentials credentials, Instances instances, Caller caller) {
        this.credentials = credentials;
        this.instances = instances;
        this.caller = caller;
    }

    @GET
    public Uni<CredentialsView> get(@RestPath("id") InstanceId id, @RestPath Platform platform) {
        return credentials.get(id.value(), platform);
    }

    @PUT
    @Audited("credentials.saved")
    public Uni<CredentialsView> save(
            @RestPath("id") InstanceId id, @RestPath Platform platform, @Valid @NotNull CredentialsRequest request) {
        return instances
                .get(id.value())
                .chain(() -> credentials.save(
                        id.value(),
                        platform,
                        request.clientId().strip(),
                        request.clientSecret(),
                        Initiator.of(caller)));
    }

    @DELETE
    @Audited("credentials.deleted")
    public Uni<Void> delete(@RestPath("id") InstanceId id, @RestPath Platform platform) {
        return credentials.delete(id.value(), platform, Initiator.of(caller));
    }
}
