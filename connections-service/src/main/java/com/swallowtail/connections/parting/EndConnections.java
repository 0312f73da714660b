package com.swallowtail.connections.parting;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.web.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends every connection, in every instance, of a person who removed the app at Meta. */
@ApplicationScoped
class EndConnections {
    private static final Failure REMOVED =
            Failure.of(ConnectionProblem.APP_REMOVED, "The account's owner removed the app at Meta.");

    private final ProveDeparture proveDeparture;
    private final HeldGrants heldGrants;
    private final SystemTrail trail;

    EndConnections(ProveDeparture proveDeparture, HeldGrants heldGrants, SystemTrail trail) {
        this.proveDeparture = proveDeparture;
        this.heldGrants = heldGrants;
        this.trail = trail;
    }

    Uni<Void> end(SignedRequest request) {
        return proveDeparture
                .prove(request)
                .chain(proved -> Multi.createFrom()
                        .iterable(proved.reached())
                        .onItem()
                        .transformToUniAndConcatenate(connection -> end(connection, proved.departure()))
                        .filter(ended -> ended)
                        .collect()
                        .asList())
                .chain(ended -> ended.isEmpty()
                        ? trail.note("deauthorization.received")
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> end(Connection connection, Departure departure) {
        return heldGrants.removed(
                connection.requireId(), departure.at(), REMOVED, Initiator.platform(Platform.INSTAGRAM));
    }
}
