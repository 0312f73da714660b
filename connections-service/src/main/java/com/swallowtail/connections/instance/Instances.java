package com.swallowtail.connections.instance;

import com.swallowtail.connections.Initiator;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Outbox;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All instances. */
@ApplicationScoped
public class Instances {
    private static final String MAKE = """
            insert into instances (id, name, version, created_at, updated_at) values (:id, :name, 0, :now, :now)
            on conflict (id) do nothing""";

    private final Outbox outbox;
    private final Clock clock;

    Instances(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The instance; fails with not-found. */
    @WithSession
    public Uni<Instance> get(String id) {
        return InstanceEntity.<InstanceEntity>findById(id)
                .map(Instances::present)
                .map(InstanceEntity::toDomain);
    }

    /** Keeps the instance from being deleted until the caller's transaction ends; fails with not-found. */
    public Uni<Void> hold(String id) {
        return InstanceEntity.<InstanceEntity>findById(id, LockModeType.PESSIMISTIC_READ)
                .map(Instances::present)
                .replaceWithVoid();
    }

    /**
     * Ends the instance in the caller's transaction, and keeps the receipt of it. One that was deleted before stays as it
     * is, and answers the receipt of that time; fails with not-found where there never was one.
     */
    public Uni<String> end(String id, Instant now, Supplier<Uni<String>> offboarding) {
        return InstanceEntity.<InstanceEntity>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(Instances::known)
                .chain(row -> row.isDeleted()
                        ? Uni.createFrom().item(row.receipt)
                        : offboarding.get().invoke(receipt -> row.deleted(receipt, now)));
    }

    private static InstanceEntity present(@Nullable InstanceEntity row) {
        return known(row != null && row.isDeleted() ? null : row);
    }

    private static InstanceEntity known(@Nullable InstanceEntity row) {
        if (row == null) {
            throw new Problem(EdgeProblem.NOT_FOUND, "There is no such instance; PUT makes it.");
        }
        return row;
    }

    /** Makes the instance or renames it; one that was deleted is made anew. */
    @WithTransaction
    public Uni<Instance> save(String id, String name, Initiator initiator) {
        var now = clock.instant();
        return make(id, name, now)
                .chain(() -> InstanceEntity.<InstanceEntity>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .invoke(row -> row.saved(name, now))
                .call(() -> outbox.append(saved(id, initiator, now).toEvent()))
                .map(InstanceEntity::toDomain);
    }

    private static Uni<Integer> make(String id, String name, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(MAKE)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("now", now)
                .executeUpdate());
    }

    private static AuditRecord saved(String id, Initiator initiator, Instant now) {
        return new AuditRecord(
                initiator.actor(),
                "instance.saved",
                "instance/" + id,
                "succeeded",
                null,
                initiator.requestId(),
                id,
                now,
                Map.of());
    }
}
