package com.swallowtail.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that serves for years does not fill its database with what nobody asks for any more. */
@QuarkusTest
@TikTokServiceTest
class ForgettingWhatIsOverIT {
    private final Pool database;
    private final String name = "t-" + UUID.randomUUID();

    ForgettingWhatIsOverIT(Pool database) {
        this.database = database;
    }

    @AfterEach
    void nothing_waits() {
        run("delete from deliveries where event = $1", Tuple.of(name));
    }

    @Test
    void an_idempotency_key_is_forgotten_after_seven_days() {
        reserved("eight days ago", "8 days");
        reserved("six days ago", "6 days");

        await().until(() -> isGone("select from idempotency_keys where instance_id = $1 and key = 'eight days ago'"));

        assertThat(isGone("select from idempotency_keys where instance_id = $1 and key = 'six days ago'"))
                .isFalse();
    }

    @Test
    void a_delivery_is_forgotten_seven_days_after_it_was_settled_and_never_before() {
        delivered("settled long ago", "8 days");
        delivered("settled lately", "6 days");
        delivered("not settled", null);

        await().until(() -> isGone("select from deliveries where event = $1 and outcome = 'settled long ago'"));

        assertThat(isGone("select from deliveries where event = $1 and outcome = 'settled lately'"))
                .isFalse();
        assertThat(isGone("select from deliveries where event = $1 and outcome = 'not settled'"))
                .isFalse();
    }

    private void reserved(String key, String ago) {
        run(
                "insert into idempotency_keys values ($1, 'tiktok', $2, 'hash', gen_random_uuid(), now() - $3::text::interval)",
                Tuple.of(name, key, ago));
    }

    /** Far from due, so that nobody works on it. */
    private void delivered(String outcome, String settledAgo) {
        run(
                "insert into deliveries (platform, event, body_hash, body, outcome, settled_at, due_at, received_at) values"
                        + " ('tiktok', $1, sha256($2::text::bytea), '', $2, now() - $3::text::interval, now() + interval '1 day',"
                        + " now() - interval '30 days')",
                Tuple.of(name, outcome, settledAgo));
    }

    private void run(String sql, Tuple values) {
        database.preparedQuery(sql).executeAndAwait(values);
    }

    private boolean isGone(String sql) {
        return database.preparedQuery(sql).executeAndAwait(Tuple.of(name)).size() == 0;
    }
}
