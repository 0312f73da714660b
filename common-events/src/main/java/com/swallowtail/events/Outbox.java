package com.swallowtail.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/**
 * Where events wait for their relay, in the same database as the change that caused them.
 *
 * <ol>
 *   <li>An event is published if and only if the transaction that appended it commits.</li>
 *   <li>Events of one instance are published in the order in which they were appended, provided that the row which
 *       caused them carries a version or is locked: what the session has changed is written, and so locked, first.</li>
 *   <li>It is published at least once; its CloudEvents id tells a repetition.</li>
 * </ol>
 */
@ApplicationScoped
public class Outbox {
    private final CloudEvents cloudEvents;

    Outbox(CloudEvents cloudEvents) {
        this.cloudEvents = cloudEvents;
    }

    /** Call it inside a transaction of the Hibernate session, after the change that the events tell of. */
    public Uni<Void> append(Event... events) {
        var rows = Arrays.stream(events).map(this::row).toArray();
        return Panache.getSession().chain(session -> session.flush().chain(() -> session.persistAll(rows)));
    }

    private OutboxEntity row(Event event) {
        var id = UUID.randomUUID();
        var traceParent = TraceParent.current();
        return OutboxEntity.of(id, event, cloudEvents.structured(id, event, traceParent), traceParent);
    }
}
