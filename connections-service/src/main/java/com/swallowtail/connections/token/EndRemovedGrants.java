package com.swallowtail.connections.token;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.web.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends every connection that lived on a grant which a user took back at the platform. */
@ApplicationScoped
class EndRemovedGrants {
    private static final Failure REMOVED =
            Failure.of(ConnectionProblem.NEEDS_REAUTH, "The access was removed at the platform.");

    private final Connections connections;
    private final HeldGrants heldGrants;
    private final Platforms platforms;

    EndRemovedGrants(Connections connections, HeldGrants heldGrants, Platforms platforms) {
        this.connections = connections;
        this.heldGrants = heldGrants;
        this.platforms = platforms;
    }

    /** How many connections it was. */
    Uni<Integer> end(RemovedGrant removed) {
        return connections
                .using(removed.platform(), removed.appId(), removed.accountId(), removed::concerns)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> end(id, removed))
                .collect()
                .with(Collectors.summingInt(ended -> ended ? 1 : 0));
    }

    private Uni<Boolean> end(UUID id, RemovedGrant removed) {
        return heldGrants.removed(id, removed.at(), why(removed), Initiator.platform(removed.platform()));
    }

    private Failure why(RemovedGrant removed) {
        var platform = removed.platform();
        return Optional.ofNullable(removed.reason())
                .flatMap(reason -> platforms.of(platform, platform.usualLogin()).end(reason))
                .map(end -> Failure.of(end.type(), end.sentence()))
                .orElse(REMOVED);
    }
}
