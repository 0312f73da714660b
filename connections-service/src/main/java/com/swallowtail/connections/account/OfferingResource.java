package com.swallowtail.connections.account;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/instances/{instanceId}/connections/{platform}/accounts")
class OfferingResource {
    private final OfferAccounts offerAccounts;

    OfferingResource(OfferAccounts offerAccounts) {
        this.offerAccounts = offerAccounts;
    }

    @GET
    public Uni<OfferingView> accounts(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return offerAccounts.offer(instanceId.value(), platform, PageRequest.of(cursor, limit));
    }
}
