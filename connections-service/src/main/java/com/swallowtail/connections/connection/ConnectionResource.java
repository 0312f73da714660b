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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/instances/{id}/connections")
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
    public Uni<Page<ConnectionView>> list(@RestPath("id") InstanceId id) {
        return show.all(id.value()).map(items -> new Page<>(items, null));
    }

    @GET
    @Path("/{platform}")
    public Uni<ConnectionView> get(@RestPath("id") InstanceId id, @RestPath Platform platform) {
        return show.one(id.value(), platform);
    }

    @DELETE
    @Path("/{platform}")
    @Audited("connection.disconnected")
    public Uni<Void> disconnect(@RestPath("id") InstanceId id, @RestPath Platform platform) {
        return heldGrants.disconnect(id.value(), platform, Initiator.of(caller));
    }
}
