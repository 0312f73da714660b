package com.swallowtail.events;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** A business change of the simplest kind: it appends events, and may then fail. */
@ApplicationScoped
class Ledger {
    private final Outbox outbox;

    Ledger(Outbox outbox) {
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<Void> change(Event... events) {
        return outbox.append(events);
    }

    @WithTransaction
    Uni<Void> changeThatFails(Event event) {
        return outbox.append(event).chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back")));
    }

    static Event event(String instance, int number) {
        return new Event(
                Topic.POSTS,
                "post.created",
                instance,
                "post-" + number,
                Instant.parse("2026-11-23T12:00:00Z"),
                Map.of("instanceId", instance, "number", number));
    }

    static Event[] events(String instance, int count) {
        return IntStream.range(0, count).mapToObj(i -> event(instance, i)).toArray(Event[]::new);
    }
}
