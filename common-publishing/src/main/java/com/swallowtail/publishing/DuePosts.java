package com.swallowtail.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Which posts are to be worked on now, and by whom. Leases are kept by the database's clock. */
@ApplicationScoped
class DuePosts {
    private static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT id AS due_id, started_at AS started_before FROM posts
                WHERE due_at <= clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())
                ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            UPDATE posts SET lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 millisecond',
                   started_at = coalesce(started_at, clock_timestamp()), version = version + 1,
                   status = CASE WHEN status = 'SCHEDULED' THEN 'QUEUED' ELSE status END
            FROM due WHERE id = due_id
            RETURNING id, CASE WHEN started_before IS NULL
                               THEN (extract(epoch FROM started_at - scheduled_at) * 1000)::bigint END AS late""";

    private static final String RENEW = """
            UPDATE posts SET lease_until = clock_timestamp() + $2 * interval '1 millisecond'
            WHERE lease_owner = $1 AND id = ANY($3)""";

    private static final Duration[] STEPS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final Pool pool;
    private final Duration lease;
    private final Timer lateness;
    private final String owner = UUID.randomUUID().toString();

    DuePosts(Pool pool, PublishingConfig config, MeterRegistry registry) {
        this.pool = pool;
        this.lease = config.lease();
        this.lateness = Timer.builder("swallowtail.post.lateness")
                .description("How long after its scheduled time a post was started")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** This process, in the eyes of the others. */
    String owner() {
        return owner;
    }

    Uni<List<UUID>> claim(int atMost) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(owner, lease.toMillis(), atMost))
                .map(this::started);
    }

    Uni<Void> renew(Collection<UUID> inHand) {
        var values = Tuple.of(owner, lease.toMillis(), inHand.toArray(UUID[]::new));
        return pool.preparedQuery(RENEW).execute(values).replaceWithVoid();
    }

    private List<UUID> started(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::started)
                .toList();
    }

    /** Late is what was scheduled and is claimed for the first time. */
    private UUID started(Row row) {
        var late = row.getLong("late");
        if (late != null) {
            lateness.record(Duration.ofMillis(late));
        }
        return row.getUUID("id");
    }
}
