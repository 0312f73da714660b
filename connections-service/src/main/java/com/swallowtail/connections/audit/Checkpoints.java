package com.swallowtail.connections.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The signed checkpoints of all chains. */
@ApplicationScoped
class Checkpoints {
    private static final int AT_ONCE = 500;
    private static final String DUE = """
            select service, instance_id, position, hash from audit_heads
            where position > checkpoint_position
              and (position - checkpoint_position >= $1 or checkpoint_at is null or checkpoint_at <= $2)
            limit $3""";
    private static final String ADD = """
            with added as (
              insert into audit_checkpoints (service, instance_id, position, hash, at, key_id, signature)
              values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing)
            update audit_heads set checkpoint_position = $3, checkpoint_at = $5
            where service = $1 and instance_id = $2 and checkpoint_position < $3""";

    private final Pool pool;

    Checkpoints(Pool pool) {
        this.pool = pool;
    }

    /** The heads of some chains that have moved by so many links, or moved at all since then. */
    Uni<List<Checkpoint>> due(int links, Instant since, Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(links, since.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> head(row, now))
                        .toList());
    }

    Uni<Void> add(List<SignedCheckpoint> signed) {
        return pool.preparedQuery(ADD)
                .executeBatch(signed.stream().map(Checkpoints::row).toList())
                .replaceWithVoid();
    }

    private static Checkpoint head(Row row, Instant now) {
        return new Checkpoint(
                new ChainName(row.getString("service"), row.getString("instance_id")),
                row.getLong("position"),
                row.getString("hash"),
                now);
    }

    private static Tuple row(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        return Tuple.tuple()
                .addString(checkpoint.chain().service())
                .addString(checkpoint.chain().instance())
                .addLong(checkpoint.position())
                .addString(checkpoint.hash())
                .addOffsetDateTime(checkpoint.at().atOffset(ZoneOffset.UTC))
                .addString(signed.keyId())
                .addString(signed.signature());
    }
}
