package com.swallowtail.connections.token;

import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Where our services report that a platform says a grant is gone. */
@Path("/internal/v1/grants/removed")
@RolesAllowed("tokens:read")
class RemovedGrantResource {
    private final EndRemovedGrants endRemovedGrants;

    RemovedGrantResource(EndRemovedGrants endRemovedGrants) {
        this.endRemovedGrants = endRemovedGrants;
    }

    /** How many connections ended. */
    record Ended(int connections) {}

    @POST
    @NotAudited(because = "each connection that it ends is recorded by itself, in its own instance")
    public Uni<Ended> removed(@Valid @NotNull RemovedGrant removed) {
        return endRemovedGrants.end(removed).map(Ended::new);
    }
}
