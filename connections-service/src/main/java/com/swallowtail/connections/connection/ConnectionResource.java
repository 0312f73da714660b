package com.swallowtail.connections.connection;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "Connections", description = "Accounts that are connected, and how they come to be.")
@Path("/api/v1/instances/{instanceId}/connections")
class ConnectionResource {
    private final ShowConnections show;
    private final HeldGrants heldGrants;
    private final Caller caller;

    ConnectionResource(ShowConnections show, HeldGrants heldGrants, Caller caller) {
        this.show = show;
        this.heldGrants = heldGrants;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listConnections",
            summary = "The connections of an instance",
            description = "One for each platform, those that were never made included; all on one page.")
    public Uni<Page<ConnectionView>> list(@RestPath InstanceId instanceId) {
        return show.all(instanceId.value()).map(items -> new Page<>(items, null));
    }

    @GET
    @Path("/{platform}")
    @Operation(operationId = "getConnection", summary = "The connection to a platform")
    public Uni<ConnectionView> get(@RestPath InstanceId instanceId, @RestPath Platform platform) {
        return show.one(instanceId.value(), platform);
    }

    @DELETE
    @Operation(operationId = "disconnect", summary = "Ends the connection to a platform, and takes the grant back")
    @APIResponse(responseCode = "204", description = "It is ended")
    @Path("/{platform}")
    @Audited("connection.disconnected")
    public Uni<Void> disconnect(@RestPath InstanceId instanceId, @RestPath Platform platform) {
        return heldGrants.disconnect(instanceId.value(), platform, Initiator.of(caller));
    }
}
