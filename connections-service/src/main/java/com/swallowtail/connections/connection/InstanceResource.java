package com.swallowtail.connections.connection;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** An instance is shown with what is connected, so it is shown from here. */
@Path("/api/v1/instances/{id}")
class InstanceResource {
    private final Instances instances;
    private final ShowConnections show;
    private final Caller caller;

    InstanceResource(Instances instances, ShowConnections show, Caller caller) {
        this.instances = instances;
        this.show = show;
        this.caller = caller;
    }

    @PUT
    @Audited("instance.saved")
    public Uni<InstanceView> save(@RestPath("id") InstanceId id, @Valid @NotNull InstanceRequest request) {
        return instances
                .save(id.value(), request.name().strip(), Initiator.of(caller))
                .chain(() -> get(id));
    }

    @GET
    public Uni<InstanceView> get(@RestPath("id") InstanceId id) {
        return instances.get(id.value()).chain(instance -> show.all(id.value())
                .map(items -> InstanceView.of(instance, items)));
    }
}
