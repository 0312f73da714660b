package com.swallowtail.connections.account;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.ConnectionView;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "Connections")
@Path("/api/v1/instances/{instanceId}/connections/{platform}/account")
class PickResource {
    private final PickAccount pickAccount;
    private final Caller caller;

    PickResource(PickAccount pickAccount, Caller caller) {
        this.pickAccount = pickAccount;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "pickAccount",
            summary = "Picks which of the offered accounts is connected, or switches to another")
    @Audited("connection.account_changed")
    public Uni<ConnectionView> pick(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @Valid @NotNull PickRequest picked) {
        return pickAccount.pick(instanceId.value(), platform, picked.accountId(), Initiator.of(caller));
    }
}
