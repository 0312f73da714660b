package com.swallowtail.connections.token;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.web.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends every connection that lived on a grant which a user took back at the platform. */
@ApplicationScoped
class EndRemovedGrants {
    private static final Failure REMOVED =
            Failure.of(ConnectionProblem.NEEDS_REAUTH, "The access was removed at the platform.");

    private final Connections connections;
    private final HeldGrants heldGrants;

    EndRemovedGrants(Connections connections, HeldGrants heldGrants) {
        this.connections = connections;
        this.heldGrants = heldGrants;
    }

    /** How many connections it was. */
    Uni<Integer> end(RemovedGrant removed) {
        return connections
                .using(removed.platform(), removed.appId(), removed.accountId())
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> end(id, removed))
                .collect()
                .with(Collectors.summingInt(ended -> ended ? 1 : 0));
    }

    private Uni<Boolean> end(UUID id, RemovedGrant removed) {
        return heldGrants.removed(id, removed.at(), REMOVED, Initiator.platform(removed.platform()));
    }
}
