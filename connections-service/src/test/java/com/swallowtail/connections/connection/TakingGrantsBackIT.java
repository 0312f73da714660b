package com.swallowtail.connections.connection;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.connections.fixtures.TikTokFault;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class TakingGrantsBackIT {
    private static final String REVOKE = "/v2/oauth/revoke/";
    private static final int UNTIL_CLEARED = -1;

    /** An empty answer is how TikTok says yes. */
    private static final List<TikTokFault> FAILURES = Arrays.stream(TikTokFault.values())
            .filter(fault -> fault != TikTokFault.EMPTY && fault != TikTokFault.OTHER_SHAPE)
            .toList();

    @Inject
    Pool database;

    /** Faults strike whoever comes first, so nothing that others left may come. */
    @BeforeEach
    void a_sound_tiktok_and_nothing_else_to_take_back() {
        simulator().reset();
        database.query("delete from revocations").executeAndAwait();
    }

    @AfterEach
    void no_fault_is_left() {
        simulator().clearFaults();
    }

    @Test
    void however_tiktok_fails_the_revocation_stays_and_is_tried_again_with_growing_pauses() {
        // Given
        FAILURES.forEach(failure -> failure.strike(REVOKE, 1));
        // When
        var instances = disconnected(FAILURES.size());
        // Then
        soon(() -> assertThat(instances).allSatisfy(instance -> attempted(instance, 1)));
        simulator().answer(REVOKE, UNTIL_CLEARED, 503, null);
        instances.forEach(this::due);
        soon(() -> assertThat(instances).allSatisfy(instance -> attempted(instance, 2)));
        simulator().clearFaults();
        instances.forEach(this::due);
        soon(() -> assertThat(instances).allSatisfy(instance -> ended(instance, "grant.revoked", "disconnected")));
    }

    @Test
    void a_token_that_died_meanwhile_is_erased_and_not_revoked() {
        // Given
        var instance = waiting();
        set(instance, "token_expires_at = now() - interval '1 second'");
        // When
        due(instance);
        // Then
        soon(() -> ended(instance, "grant.not_revoked", "expired"));
    }

    @Test
    void after_three_days_the_token_is_erased() {
        // Given
        var instance = waiting();
        set(instance, "created_at = now() - interval '72 hours', token_expires_at = now() + interval '1 day'");
        // When
        due(instance);
        // Then
        soon(() -> ended(instance, "grant.not_revoked", "expired"));
    }

    @Test
    void a_token_that_no_key_opens_is_tried_ever_rarer_and_erased_after_three_days() {
        // Given
        var instance = waiting();
        set(instance, "access_token = 'no key opens this'");
        // When
        due(instance);
        soon(() -> attempted(instance, 2));
        set(instance, "created_at = now() - interval '73 hours'");
        due(instance);
        // Then
        soon(() -> ended(instance, "grant.not_revoked", "not attempted"));
    }

    @Test
    void a_reconnect_erases_what_would_kill_the_new_grant() {
        // Given
        var instance = waiting();
        // When
        SignIn.connect(instance);
        // Then
        assertThat(pending(instance)).isZero();
    }

    /** One of them, of which the first attempt has failed. */
    private String waiting() {
        simulator().answer(REVOKE, UNTIL_CLEARED, 503, null);
        var instance = disconnected(1).getFirst();
        soon(() -> attempted(instance, 1));
        simulator().clearFaults();
        return instance;
    }

    /** All are connected before the first is disconnected, so that their first attempts come close together. */
    private static List<String> disconnected(int count) {
        var instances = IntStream.range(0, count).mapToObj(any -> connected()).toList();
        instances.forEach(instance -> operatorOf(instance)
                .delete("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .statusCode(204));
        return instances;
    }

    private static String connected() {
        var instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        return instance;
    }

    private void attempted(String instance, int times) {
        var rows = database.preparedQuery("""
                        select attempts, extract(epoch from next_attempt_at - now())::int as pause
                        from revocations where instance_id = $1""").executeAndAwait(Tuple.of(instance));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getInteger("attempts")).isGreaterThanOrEqualTo(times);
            assertThat(Duration.ofSeconds(row.getInteger("pause")))
                    .isPositive()
                    .isLessThanOrEqualTo(Revocation.pauseAfter(row.getInteger("attempts")));
        });
    }

    private void ended(String instance, String action, String reason) {
        assertThat(pending(instance)).isZero();
        var told = database.preparedQuery("select payload from told where payload like $1 and payload like $2")
                .executeAndAwait(Tuple.of("%" + instance + "%", "%\"" + action + "\"%"));
        assertThat(told).singleElement().satisfies(row -> assertThat(row.getString("payload"))
                .contains("\"" + reason + "\""));
    }

    private long pending(String instance) {
        return database.preparedQuery("select count(*) from revocations where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getLong(0);
    }

    private void due(String instance) {
        set(instance, "next_attempt_at = now()");
    }

    private void set(String instance, String change) {
        database.preparedQuery("update revocations set " + change + " where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    private static void soon(ThrowingRunnable expectation) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(expectation);
    }
}
