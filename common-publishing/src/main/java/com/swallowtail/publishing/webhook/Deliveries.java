package com.swallowtail.publishing.webhook;

import com.swallowtail.publishing.Reach;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What was delivered and let in: each body once for those it speaks for, claimed for a while by who works on it. Time is the
 * database's.
 */
@ApplicationScoped
class Deliveries {
    private static final String KEEP = """
            INSERT INTO deliveries (platform, event, body_hash, body, instances) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (platform, body_hash) DO NOTHING
            """;
    private static final String CLAIM = """
            UPDATE deliveries SET due_at = now() + $2::text::interval, attempts = attempts + 1
            WHERE id IN (SELECT id FROM deliveries WHERE settled_at IS NULL AND due_at <= now()
                         ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING id, platform, body, instances, attempts,
                      extract(epoch FROM now() - received_at)::bigint AS age
            """;
    private static final String SETTLE = "UPDATE deliveries SET settled_at = now(), outcome = $2 WHERE id = $1";
    private static final String POSTPONE = "UPDATE deliveries SET due_at = now() + $2::text::interval WHERE id = $1";
    private static final String FORGET = "DELETE FROM deliveries WHERE settled_at < now() - $1::text::interval";

    private final Pool database;

    Deliveries(Pool database) {
        this.database = database;
    }

    Uni<Void> keep(Arrival arrival, Reach reach) {
        var body = arrival.body();
        return run(
                KEEP,
                Tuple.of(arrival.platform(), arrival.event(), bytes(hash(body, reach)), bytes(body), reach.asArray()));
    }

    /** Takes what is due, for the length of a lease; a process that dies gives it back by that. */
    Uni<List<Claim>> claim(int atMost, Duration lease) {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(atMost, lease.toString()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
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
        var delivery = new Delivery(
                row.getBuffer("body").getBytes(),
                Duration.ofSeconds(row.getLong("age")),
                new Reach(Set.of(row.getArrayOfStrings("instances"))));
        return new Claim(row.getLong("id"), row.getString("platform"), delivery, row.getInteger("attempts"));
    }

    private static Buffer bytes(byte[] value) {
        return Buffer.buffer(value);
    }

    /** Not of the body alone where it speaks for some: who delivers the same before another does would take its place. */
    private static byte[] hash(byte[] body, Reach reach) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            if (!reach.isEverybody()) {
                digest.update((String.join(",", reach.asArray()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM lacks SHA-256", impossible);
        }
    }

    /** A delivery to work on, for the n-th time. */
    record Claim(long id, String platform, Delivery delivery, int attempts) {}
}
