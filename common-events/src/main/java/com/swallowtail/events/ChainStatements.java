package com.swallowtail.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says from time to time how far each audit chain of this service goes and what all of its links come to, as an event in
 * the order of the instance's others: whoever keeps a copy can tell from it that one of the two was changed.
 */
@ApplicationScoped
class ChainStatements {
    private static final int AT_ONCE = 200;
    private static final String CLAIM = """
            UPDATE audit_chain_heads SET stated_at = now() WHERE instance_id IN (
              SELECT instance_id FROM audit_chain_heads
              WHERE stated_at IS NULL OR stated_at < now() - make_interval(secs => $1)
              ORDER BY stated_at NULLS FIRST LIMIT $2)
            RETURNING instance_id
            """;
    private static final String STATE = """
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
            SELECT s.id, 'swallowtail.audit.v1', s.instance_id, 'audit.chain_stated', json_build_object(
              'specversion', '1.0', 'id', s.id, 'source', $1::text, 'type', 'audit.chain_stated', 'subject', s.instance_id,
              'time', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              'datacontenttype', 'application/json', 'data', json_build_object('instanceId', s.instance_id,
                'position', s.position, 'hash', s.hash, 'digest', encode(sha256(coalesce(s.links, '')), 'hex')))::text
            FROM (
              SELECT gen_random_uuid() AS id, h.instance_id, h.position, h.hash, (
                SELECT string_agg(sha256(convert_to(
                    concat_ws(':', c.position, c.event_id, c.content_hash, c.previous_hash, c.hash), 'UTF8')),
                  ''::bytea ORDER BY c.position)
                FROM audit_chain c WHERE c.instance_id = h.instance_id) AS links
              FROM audit_chain_heads h WHERE h.instance_id = ANY($2)) s
            """;

    private final OutboxConfig config;
    private final String source;

    ChainStatements(OutboxConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.source = "/" + service;
    }

    /** Appends the statements that are due to the outbox; those of a process that dies here are made next time. */
    Uni<Void> state(PgConnection connection) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(config.state().toSeconds(), AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("instance_id"))
                        .toArray(String[]::new))
                .chain(due -> due.length == 0 ? Uni.createFrom().voidItem() : append(connection, due));
    }

    private Uni<Void> append(PgConnection connection, String[] instances) {
        return connection
                .preparedQuery(STATE)
                .execute(Tuple.of(source, instances))
                .replaceWithVoid();
    }
}
