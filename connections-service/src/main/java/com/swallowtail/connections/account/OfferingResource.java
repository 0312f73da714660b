package com.swallowtail.connections.account;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Tag(name = "Connections")
@Path("/api/v1/instances/{instanceId}/connections/{platform}/accounts")
class OfferingResource {
    private final OfferAccounts offerAccounts;

    OfferingResource(OfferAccounts offerAccounts) {
        this.offerAccounts = offerAccounts;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "The accounts to pick from",
            description = "Where none can be picked, reason says why.")
    public Uni<OfferingView> accounts(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return offerAccounts.offer(instanceId.value(), platform, PageRequest.of(cursor, limit));
    }
}
