package com.swallowtail.connections.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** The chains of the trail as they are stored, all as of one moment, and read piece by piece however long they are. */
@ApplicationScoped
class StoredChains {
    private static final int AT_ONCE = 1000;
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";
    private static final String HEAD = """
            head.position as head_position, head.hash as head_hash, head.unlinked, head.stated_position, head.stated_hash,
            head.stated_digest, head.stated_at""";
    private static final String CHECKPOINT = """
            signed.position as signed_position, signed.hash as signed_hash, signed.at as signed_at, signed.key_id,
            signed.signature""";
    private static final String ORPHANS = """
            select signed.service, signed.instance_id, %s from audit_checkpoints signed
            where not exists (select from audit_events event where event.service = signed.service
              and event.instance_id = signed.instance_id and event.position = signed.position)
            order by 1, 2, 3 limit %d""".formatted(CHECKPOINT, AT_ONCE);
    private static final String BARE = """
            select head.service, head.instance_id, %s from audit_heads head
            where not exists (select from audit_events event where event.service = head.service
              and event.instance_id = head.instance_id)""".formatted(HEAD);
    private static final String ROWS = """
            declare trail no scroll cursor for select event.*, %s, %s from audit_events event
            left join audit_heads head on head.service = event.service and head.instance_id = event.instance_id
            left join audit_checkpoints signed on signed.service = event.service
              and signed.instance_id = event.instance_id and signed.position = event.position
            order by event.service, event.instance_id, event.position, event.id""".formatted(HEAD, CHECKPOINT);
    private static final String NEXT = "fetch " + AT_ONCE + " from trail";

    private final Pool pool;

    StoredChains(Pool pool) {
        this.pool = pool;
    }

    /** Shows everything to the exam. */
    Uni<Void> show(TrailExam exam) {
        return pool.withTransaction(connection -> connection
                .query(ONE_MOMENT)
                .execute()
                .chain(() -> connection.query(ORPHANS).execute())
                .invoke(rows -> rows.forEach(row -> exam.orphan(StoredRows.checkpoint(row))))
                .chain(() -> connection.query(BARE).execute())
                .invoke(rows -> rows.forEach(row -> exam.bare(StoredRows.chain(row), StoredRows.head(row))))
                .chain(() -> showRows(connection, exam)));
    }

    private static Uni<Void> showRows(SqlConnection connection, TrailExam exam) {
        return connection.query(ROWS).execute().chain(() -> Multi.createBy()
                .repeating()
                .uni(() -> next(connection, exam))
                .whilst(rows -> rows.rowCount() == AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static Uni<RowSet<Row>> next(SqlConnection connection, TrailExam exam) {
        return connection
                .query(NEXT)
                .execute()
                .invoke(rows -> rows.forEach(row -> exam.row(StoredRows.link(row), StoredRows.head(row))));
    }
}
