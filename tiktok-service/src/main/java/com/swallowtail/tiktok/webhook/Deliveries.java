package com.swallowtail.tiktok.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deliveries that were taken in: each body once, claimed for a while by who works on it. Time is the database's. */
@ApplicationScoped
class Deliveries {
    private static final String KEEP = """
            INSERT INTO webhook_deliveries (body_hash, event, body) VALUES ($1, $2, $3)
            ON CONFLICT (body_hash) DO NOTHING
            """;
    private static final String CLAIM = """
            UPDATE webhook_deliveries SET due_at = now() + $2::text::interval, attempts = attempts + 1
            WHERE id IN (SELECT id FROM webhook_deliveries WHERE settled_at IS NULL AND due_at <= now()
                         ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING id, body, attempts, received_at < now() - $3::text::interval AS late
            """;
    private static final String SETTLE = "UPDATE webhook_deliveries SET settled_at = now(), outcome = $2 WHERE id = $1";
    private static final String POSTPONE =
            "UPDATE webhook_deliveries SET due_at = now() + $2::text::interval WHERE id = $1";
    private static final String FORGET = "DELETE FROM webhook_deliveries WHERE settled_at < now() - $1::text::interval";

    private final Pool database;

    Deliveries(Pool database) {
        this.database = database;
    }

    Uni<Void> keep(Delivery delivery, byte[] body) {
        return run(
                KEEP,
                Tuple.of(
                        Buffer.buffer(sha256(body)).getDelegate(),
                        delivery.event(),
                        Buffer.buffer(body).getDelegate()));
    }

    /** Takes what is due, for the length of a lease; a process that dies gives it back by that. */
    Uni<List<Claim>> claim(int atMost, Duration lease, Duration patience) {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(atMost, lease.toString(), patience.toString()))
                .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                        .map(Deliveries::claim)
                        .toList());
    }

    Uni<Void> settle(Claim claim, String outcome) {
        return run(SETTLE, Tuple.of(claim.id(), outcome));
    }

    Uni<Void> postpone(Claim claim, Duration pause) {
        return run(POSTPONE, Tuple.of(claim.id(), pause.toString()));
    }

    Uni<Void> forgetSettled(Duration age) {
        return run(FORGET, Tuple.of(age.toString()));
    }

    private Uni<Void> run(String sql, Tuple values) {
        return database.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static Claim claim(Row row) {
        byte[] body = row.getBuffer("body").getBytes();
        return new Claim(
                row.getLong("id"), DeliveryJson.parse(body), row.getInteger("attempts"), row.getBoolean("late"));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM lacks SHA-256", impossible);
        }
    }

    /** A delivery to work on, for the n-th time; late when it has been tried for long enough. */
    record Claim(long id, @Nullable Delivery delivery, int attempts, boolean late) {}
}
