package com.swallowtail.events;

import com.swallowtail.events.NewLinks.Move;
import com.swallowtail.events.NewLinks.NewLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The audit chains of this service: one for each instance.
 *
 * <ol>
 *   <li>An event is linked before it is published, and its link is kept: however often it is sent, it is sent with that one.
 *   <li>A batch is linked by one statement, which moves each head from where it was read and adds the links after it.
 *       Where another relay was faster, nothing of this batch is published: it is read anew.
 *   <li>Where a head is not where its chain ends, somebody else wrote there: the events go out without a link, which every
 *       verification reports. Nothing is lost.
 * </ol>
 */
@ApplicationScoped
class AuditChain {
    private static final String LINK = """
            WITH moving AS (
              SELECT m.* FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[]) AS m(instance_id, was, now, hash)
            ), moved AS (
              UPDATE audit_chain_heads h SET position = m.now, hash = m.hash
              FROM moving m WHERE h.instance_id = m.instance_id AND h.position = m.was RETURNING h.instance_id
            ), opened AS (
              INSERT INTO audit_chain_heads (instance_id, position, hash)
              SELECT instance_id, now, hash FROM moving WHERE was = 0 ON CONFLICT DO NOTHING RETURNING instance_id
            )
            INSERT INTO audit_chain (instance_id, position, event_id, content_hash, previous_hash, hash)
            SELECT l.* FROM unnest($5::text[], $6::bigint[], $7::uuid[], $8::text[], $9::text[], $10::text[])
              AS l(instance_id, position, event_id, content_hash, previous_hash, hash)
            WHERE l.instance_id IN (SELECT instance_id FROM moved UNION ALL SELECT instance_id FROM opened)
""";

    private final String service;

    AuditChain(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    /** The rows with a link at every audit event; those without one get theirs. */
    Uni<List<OutboxRow>> link(PgConnection connection, List<OutboxRow> rows) {
        var added = NewLinks.of(service, rows);
        return added.links().isEmpty()
                ? Uni.createFrom().item(rows)
                : connection
                        .preparedQuery(LINK)
                        .execute(tuple(added))
                        .invoke(written -> check(added, written.rowCount()))
                        .replaceWith(() -> added.attach(rows));
    }

    private static Tuple tuple(NewLinks added) {
        var moves = List.copyOf(added.moves().entrySet());
        var links = added.links();
        return Tuple.tuple()
                .addArrayOfString(column(moves, Entry::getKey, String[]::new))
                .addArrayOfLong(column(moves, move -> from(move).position(), Long[]::new))
                .addArrayOfLong(column(moves, move -> move.getValue().to().position(), Long[]::new))
                .addArrayOfString(column(moves, move -> move.getValue().to().hash(), String[]::new))
                .addArrayOfString(column(links, NewLink::instanceId, String[]::new))
                .addArrayOfLong(column(links, link -> link.link().position(), Long[]::new))
                .addArrayOfUUID(column(links, NewLink::eventId, UUID[]::new))
                .addArrayOfString(column(links, NewLink::contentHash, String[]::new))
                .addArrayOfString(column(links, link -> link.link().previousHash(), String[]::new))
                .addArrayOfString(column(links, link -> link.link().hash(), String[]::new));
    }

    private static OutboxRow.ChainHead from(Entry<String, Move> move) {
        return move.getValue().from();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static void check(NewLinks added, int written) {
        if (written != added.links().size()) {
            throw new IllegalStateException("another relay has moved the head of an audit chain");
        }
    }
}
