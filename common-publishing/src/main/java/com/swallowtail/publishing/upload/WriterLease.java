package com.swallowtail.publishing.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Who may write to an upload: one request at a time, over all replicas. Leases are kept by the database's clock. */
@ApplicationScoped
class WriterLease {
    private static final String TAKE = """
            UPDATE uploads SET writer = $2, writer_until = clock_timestamp() + $4 * interval '1 millisecond'
            WHERE id = $1 AND stored = $3 AND (writer IS NULL OR writer_until < clock_timestamp())""";

    private static final String KEEP = """
            UPDATE uploads SET stored = $3, writer_until = clock_timestamp() + $4 * interval '1 millisecond'
            WHERE id = $1 AND writer = $2""";

    private static final String END =
            "UPDATE uploads SET content_type = $3, writer = NULL, writer_until = NULL WHERE id = $1 AND writer = $2";

    private final Pool pool;
    private final Duration lease;

    WriterLease(Pool pool, UploadsConfig config) {
        this.pool = pool;
        this.lease = config.lease();
    }

    /** False where another one writes, or the upload does not stand at this offset. */
    Uni<Boolean> take(UUID upload, UUID writer, long offset) {
        return changes(TAKE, Tuple.of(upload, writer, offset, lease.toMillis()));
    }

    /** Notes what is durable and goes on; false where the upload has another writer by now, or is gone. */
    Uni<Boolean> keep(UUID upload, UUID writer, long stored) {
        return changes(KEEP, Tuple.of(upload, writer, stored, lease.toMillis()));
    }

    Uni<Boolean> end(UUID upload, UUID writer, String contentType) {
        return changes(END, Tuple.of(upload, writer, contentType));
    }

    private Uni<Boolean> changes(String statement, Tuple values) {
        return pool.preparedQuery(statement).execute(values).map(rows -> rows.rowCount() == 1);
    }
}
