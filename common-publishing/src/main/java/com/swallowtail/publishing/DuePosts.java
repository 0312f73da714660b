package com.swallowtail.publishing;

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
            UPDATE posts SET lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 millisecond',
                   started_at = coalesce(started_at, clock_timestamp()), version = version + 1,
                   status = CASE WHEN status = 'SCHEDULED' THEN 'QUEUED' ELSE status END
            WHERE id IN (SELECT id FROM posts
                         WHERE due_at <= clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())
                         ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id""";

    private static final String RENEW = """
            UPDATE posts SET lease_until = clock_timestamp() + $2 * interval '1 millisecond'
            WHERE lease_owner = $1 AND id = ANY($3)""";

    private final Pool pool;
    private final Duration lease;
    private final String owner = UUID.randomUUID().toString();

    DuePosts(Pool pool, PublishingConfig config) {
        this.pool = pool;
        this.lease = config.lease();
    }

    /** This process, in the eyes of the others. */
    String owner() {
        return owner;
    }

    Uni<List<UUID>> claim(int atMost) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(owner, lease.toMillis(), atMost))
                .map(DuePosts::ids);
    }

    Uni<Void> renew(Collection<UUID> inHand) {
        var values = Tuple.of(owner, lease.toMillis(), inHand.toArray(UUID[]::new));
        return pool.preparedQuery(RENEW).execute(values).replaceWithVoid();
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
