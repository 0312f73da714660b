package com.swallowtail.publishing;

import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which request made which post. A key that has outlived its time is free again. */
@ApplicationScoped
class IdempotencyKeys {
    private static final String RESERVE = """
            INSERT INTO idempotency_keys AS known (instance_id, platform, key, body_hash, post_id, reserved_at)
            VALUES (:instance, :platform, :key, :hash, :post, :now)
            ON CONFLICT (instance_id, platform, key) DO UPDATE
            SET body_hash = excluded.body_hash, post_id = excluded.post_id, reserved_at = excluded.reserved_at
            WHERE known.reserved_at < :oldest""";

    private static final String FIND = """
            SELECT body_hash, post_id FROM idempotency_keys
            WHERE instance_id = $1 AND platform = $2 AND key = $3 AND reserved_at >= $4""";

    private final Pool pool;
    private final Clock clock;
    private final Duration life;

    IdempotencyKeys(Pool pool, Clock clock, PublishingConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.life = config.idempotencyKeyLife();
    }

    /** Takes the key for a post, in the transaction that adds the post; false where another post has it. */
    @WithTransaction
    Uni<Boolean> reserve(IdempotencyKey key, UUID postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RESERVE)
                        .setParameter("instance", key.instanceId())
                        .setParameter("platform", key.platform())
                        .setParameter("key", key.value())
                        .setParameter("hash", key.contentHash())
                        .setParameter("post", postId)
                        .setParameter("now", clock.instant())
                        .setParameter("oldest", clock.instant().minus(life))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** The post that the same request has made before; a Problem where another request had the key. */
    Uni<@Nullable UUID> find(IdempotencyKey key) {
        var values = Tuple.of(key.instanceId(), key.platform(), key.value(), oldest());
        return pool.preparedQuery(FIND)
                .execute(values)
                .map(rows ->
                        rows.size() == 0 ? null : postOf(key, rows.iterator().next()));
    }

    Uni<Void> forgetOld() {
        return pool.preparedQuery("DELETE FROM idempotency_keys WHERE reserved_at < $1")
                .execute(Tuple.of(oldest()))
                .replaceWithVoid();
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(life).atOffset(ZoneOffset.UTC);
    }

    private static UUID postOf(IdempotencyKey key, Row row) {
        if (!row.getString("body_hash").equals(key.contentHash())) {
            throw new Problem(
                    PublishingProblem.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came before with another body");
        }
        return row.getUUID("post_id");
    }
}
