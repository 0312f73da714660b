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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An instance is shown with what is connected, so it is shown from here. */
@Tag(name = "Instances", description = "Tenants: what callers may see is told apart by them.")
@Path("/api/v1/instances/{instanceId}")
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
    @Operation(operationId = "saveInstance", summary = "Makes an instance, or gives it another name")
    @Audited("instance.saved")
    public Uni<InstanceView> save(@RestPath InstanceId instanceId, @Valid @NotNull InstanceRequest request) {
        return instances
                .save(instanceId.value(), request.name().strip(), Initiator.of(caller))
                .chain(() -> get(instanceId));
    }

    @GET
    @Operation(operationId = "getInstance", summary = "An instance, with how each platform stands")
    public Uni<InstanceView> get(@RestPath InstanceId instanceId) {
        return instances.get(instanceId.value()).chain(instance -> show.all(instanceId.value())
                .map(items -> InstanceView.of(instance, items)));
    }
}
