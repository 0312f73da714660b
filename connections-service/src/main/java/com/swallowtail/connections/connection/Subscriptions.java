package com.swallowtail.connections.connection;

import com.swallowtail.connections.Initiator;
import com.swallowtail.web.Failure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What platforms answered when they were asked to tell of an account; it counts for the grant that it was asked with. */
@ApplicationScoped
public class Subscriptions {
    private final ConnectionJournal journal;
    private final Clock clock;

    Subscriptions(ConnectionJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> agreed(Connection before) {
        return row(before)
                .onItem()
                .ifNotNull()
                .call(row -> {
                    row.subscription = StoredSubscription.of(new Subscription(clock.instant(), null, 0, null));
                    return journal.note("webhooks.subscribed", row.toDomain(), Initiator.service(), null);
                })
                .replaceWithVoid();
    }

    /** It did not; asked again after a pause that grows, or never with this grant. */
    @WithTransaction
    public Uni<Void> failed(Connection before, Failure failure, boolean mayPass) {
        return row(before)
                .onItem()
                .ifNotNull()
                .call(row -> failed(row, failure, mayPass))
                .replaceWithVoid();
    }

    private Uni<Void> failed(ConnectionEntity row, Failure failure, boolean mayPass) {
        var now = clock.instant();
        var known = row.subscription.toDomain().error();
        var attempts = row.subscription.attempts + 1;
        row.subscription = StoredSubscription.of(new Subscription(
                row.subscription.since,
                mayPass ? now.plus(Revocation.pauseAfter(attempts)) : null,
                attempts,
                LastError.of(failure, now)));
        return known != null && known.code().equals(failure.code())
                ? Uni.createFrom().voidItem()
                : journal.noteFailure("webhooks.subscribed", row.toDomain(), failure.code());
    }

    private static Uni<@Nullable ConnectionEntity> row(Connection before) {
        return ConnectionEntity.locked(before.instanceId(), before.platform())
                .map(row -> row.generation == before.generation() ? row : null);
    }
}
