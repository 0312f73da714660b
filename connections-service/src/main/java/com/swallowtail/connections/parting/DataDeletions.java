package com.swallowtail.connections.parting;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.PersonalRecords;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;

/** Wishes for deletion, each carried out in the one transaction that also writes down that it was. */
@ApplicationScoped
class DataDeletions {
    private static final Platform PLATFORM = Platform.INSTAGRAM;
    private static final Initiator META = Initiator.platform(PLATFORM);

    private final PersonalRecords records;
    private final Clock clock;

    DataDeletions(PersonalRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Erases what the wish reaches. The same wish again erases nothing more. */
    @WithTransaction
    Uni<DataDeletion> carryOut(Proved wish) {
        return DataDeletionEntity.make(wish.code(), PLATFORM, wish.departure().at(), clock.instant())
                .chain(first -> first ? erase(wish) : find(wish.code()));
    }

    private Uni<DataDeletion> erase(Proved wish) {
        return connections(wish)
                .chain(connections -> revocations(wish)
                        .chain(revocations -> DataDeletionEntity.<DataDeletionEntity>findById(wish.code())
                                .invoke(row -> {
                                    row.connections = connections;
                                    row.revocations = revocations;
                                })))
                .map(DataDeletionEntity::toDomain);
    }

    private Uni<Long> connections(Proved wish) {
        return Multi.createFrom()
                .iterable(wish.reached())
                .onItem()
                .transformToUniAndConcatenate(
                        connection -> records.erase(connection, wish.departure().at(), META))
                .filter(erased -> erased)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Long> revocations(Proved wish) {
        var userId = wish.departure().userId();
        return userId == null ? Uni.createFrom().item(0L) : records.eraseRevocations(PLATFORM, userId, wish::speaksFor);
    }

    @WithSession
    Uni<DataDeletion> find(String code) {
        return DataDeletionEntity.<DataDeletionEntity>findById(code)
                .onItem()
                .ifNull()
                .failWith(() -> new Problem(EdgeProblem.NOT_FOUND, "Nobody asked for a deletion by this code."))
                .map(DataDeletionEntity::toDomain);
    }
}
