package com.swallowtail.connections.connection;

import com.swallowtail.connections.Initiator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The connections of an instance that leaves. */
@ApplicationScoped
public class LeavingConnections {
    private final HeldGrants heldGrants;
    private final Revocations revocations;

    LeavingConnections(HeldGrants heldGrants, Revocations revocations) {
        this.heldGrants = heldGrants;
        this.revocations = revocations;
    }

    /**
     * Ends them all in the caller's transaction and forgets whose they were. Their rows stay with their generation: an
     * answer to a refresh that is under way comes too late, and is taken back.
     */
    public Uni<List<PartedConnection>> end(String instanceId, Initiator initiator) {
        return ConnectionEntity.<ConnectionEntity>find("instanceId = ?1 order by id", instanceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .filter(row -> !ConnectionStatus.NOT_CONNECTED.wire().equals(row.status))
                .onItem()
                .transformToUniAndConcatenate(row -> end(row, initiator))
                .collect()
                .asList();
    }

    private Uni<PartedConnection> end(ConnectionEntity row, Initiator initiator) {
        var before = row.toDomain();
        var ended = row.isLive()
                ? heldGrants.disconnect(row, initiator)
                : Uni.createFrom().voidItem();
        return ended.invoke(() -> {
                    PersonalRecords.forgetPerson(row);
                    row.is(ConnectionStatus.NOT_CONNECTED);
                })
                .chain(() -> revocations.isPending(before.requireId()))
                .map(pending -> PartedConnection.of(before, pending));
    }
}
