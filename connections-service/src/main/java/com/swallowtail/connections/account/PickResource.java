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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/instances/{instanceId}/connections/{platform}/account")
class PickResource {
    private final PickAccount pickAccount;
    private final Caller caller;

    PickResource(PickAccount pickAccount, Caller caller) {
        this.pickAccount = pickAccount;
        this.caller = caller;
    }

    @PUT
    @Audited("connection.account_changed")
    public Uni<ConnectionView> pick(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @Valid @NotNull PickRequest picked) {
        return pickAccount.pick(instanceId.value(), platform, picked.accountId(), Initiator.of(caller));
    }
}
