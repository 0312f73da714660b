package com.swallowtail.connections.offboarding;

import com.swallowtail.connections.Initiator;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "Instances")
@Path("/api/v1/instances/{instanceId}")
class OffboardingResource {
    private final OffboardInstance offboardInstance;
    private final Caller caller;

    OffboardingResource(OffboardInstance offboardInstance, Caller caller) {
        this.offboardInstance = offboardInstance;
        this.caller = caller;
    }

    @DELETE
    @Audited("instance.deleted")
    @Operation(
            operationId = "deleteInstance",
            summary = "Ends all connections and erases all else but the audit trail",
            description = "Answers a receipt, and when it is asked again the same.")
    public Uni<Receipt> offboard(@RestPath InstanceId instanceId) {
        return offboardInstance.offboard(instanceId.value(), Initiator.of(caller));
    }
}
