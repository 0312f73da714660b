package com.swallowtail.connections.account;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.ConnectionView;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "Connections")
@Path("/api/v1/instances/{instanceId}/connections/{platform}/sync")
class AccountResource {
    private final SyncAccount syncAccount;
    private final Caller caller;

    AccountResource(SyncAccount syncAccount, Caller caller) {
        this.syncAccount = syncAccount;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "syncConnection", summary = "Reads the account's profile anew, now")
    @Audited("connection.synced")
    public Uni<ConnectionView> sync(@RestPath InstanceId instanceId, @RestPath Platform platform) {
        return syncAccount.sync(instanceId.value(), platform, Initiator.of(caller));
    }
}
