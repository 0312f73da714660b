package com.swallowtail.publishing.upload;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Deletes uploads that nobody needs any more, the row first: a file whose row is gone is found by its age. */
@ApplicationScoped
class SweepUploads {
    private static final Duration ORPHANED = Duration.ofHours(1);

    private static final String UNNEEDED = """
            (writer_until IS NULL OR writer_until < clock_timestamp())
            AND (expires_at < $1 OR EXISTS (SELECT 1 FROM post_uploads WHERE upload_id = uploads.id))
            AND NOT EXISTS (SELECT 1 FROM post_uploads used JOIN posts post ON post.id = used.post_id
                            WHERE used.upload_id = uploads.id AND\s""" + UploadLinks.STILL_NEEDS + ")";

    private static final String LOCK =
            "SELECT id FROM uploads WHERE " + UNNEEDED + " ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED";

    /** A statement of its own, so that it sees a post that was committed while the lock was waited for. */
    private static final String DELETE = "DELETE FROM uploads WHERE id = ANY($2) AND " + UNNEEDED + " RETURNING id";

    private static final String NOT_KNOWN = """
            SELECT found.id FROM unnest($1::uuid[]) AS found (id)
            WHERE NOT EXISTS (SELECT 1 FROM uploads WHERE uploads.id = found.id)""";

    private final Pool pool;
    private final UploadFiles files;
    private final Clock clock;

    SweepUploads(Pool pool, UploadFiles files, Clock clock) {
        this.pool = pool;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(
            every = "${swallowtail.uploads.sweep:10s}",
            concurrentExecution = SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> unneeded() {
        return pool.withTransaction(this::removed).chain(this::deleteFiles);
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> orphans() {
        return files.untouchedSince(clock.instant().minus(ORPHANED))
                .chain(this::withoutRow)
                .chain(this::deleteFiles);
    }

    private Uni<List<UUID>> removed(SqlConnection connection) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(now))
                .map(SweepUploads::ids)
                .chain(ids -> connection.preparedQuery(DELETE).execute(Tuple.of(now, ids.toArray(UUID[]::new))))
                .map(SweepUploads::ids);
    }

    private Uni<List<UUID>> withoutRow(List<UUID> found) {
        return pool.preparedQuery(NOT_KNOWN)
                .execute(Tuple.of(found.toArray(UUID[]::new)))
                .map(SweepUploads::ids);
    }

    private Uni<Void> deleteFiles(List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(files::delete)
                .onItem()
                .ignoreAsUni();
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
