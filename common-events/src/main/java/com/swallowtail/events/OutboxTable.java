package com.swallowtail.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The outbox as its relay sees it. */
@ApplicationScoped
class OutboxTable {
    /** OFFSET 0 keeps PostgreSQL from looking for the chain of a row that is no audit event. */
    private static final String UNSENT = """
            SELECT o.*, c.position AS link_position, c.previous_hash AS link_previous, c.hash AS link_hash,
                   h.position AS head_position, h.hash AS head_hash,
                   CASE WHEN o.aggregatetype = $4 THEN coalesce(
                     (SELECT max(l.position) FROM audit_chain l WHERE l.instance_id = o.aggregateid), 0) ELSE 0 END AS last_link
            FROM (SELECT position, id, aggregatetype, aggregateid, type, payload, traceparent FROM outbox
                  WHERE position > $1 AND aggregateid <> ALL($2) ORDER BY position LIMIT $3) o
            LEFT JOIN LATERAL (SELECT position, previous_hash, hash FROM audit_chain
                               WHERE o.aggregatetype = $4 AND event_id = o.id OFFSET 0) c ON true
            LEFT JOIN LATERAL (SELECT position, hash FROM audit_chain_heads
                               WHERE o.aggregatetype = $4 AND instance_id = o.aggregateid OFFSET 0) h ON true
            ORDER BY o.position
            """;

    private static final String REMOVE = "DELETE FROM outbox WHERE position = ANY($1)";

    /** The oldest rows behind that position, each with its place in the audit chain if it has one. */
    Uni<List<OutboxRow>> unsent(PgConnection connection, long behind, Set<String> stopped, int limit) {
        return connection
                .preparedQuery(UNSENT)
                .execute(Tuple.of(behind, stopped.toArray(String[]::new), limit, Topic.AUDIT.topicName()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxRow::of)
                        .toList());
    }

    Uni<Void> remove(PgConnection connection, Set<Long> delivered) {
        return delivered.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(REMOVE)
                        .execute(Tuple.of(delivered.toArray(Long[]::new)))
                        .replaceWithVoid();
    }
}
