package com.swallowtail.connections.token;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.connections.fixtures.TikTokFault;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schedule is off here: each specification looks for what is due when it wants to. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class RenewingAheadIT {
    private static final String BACKLOG = "backlog-app";

    @Inject
    RenewAhead renewAhead;

    @Inject
    DueRenewals due;

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        simulator().clearRequests();
        database.query("delete from renewal_turns").executeAndAwait();
    }

    @Test
    void a_token_comes_due_late_in_its_life_and_not_with_all_others() {
        // When
        var share = life("renew_at") / life("access_expires_at");
        // Then
        assertThat(share).isBetween(0.75, 0.8);
    }

    @Test
    void a_token_that_is_not_due_is_left_alone() {
        // When
        look();
        // Then
        assertThat(refreshes()).isZero();
    }

    @Test
    void a_token_that_is_due_is_renewed_although_nobody_asks() {
        // Given
        comesDue();
        // When
        look();
        // Then
        assertThat(refreshes()).isEqualTo(1);
        assertThat(row().getLong("generation")).isEqualTo(2);
        assertThat(dueAt()).isAfter(Instant.now().plus(Duration.ofHours(17)));
    }

    @Test
    void a_renewal_that_comes_to_nothing_is_tried_again_and_costs_nobody_the_connection() {
        // Given
        comesDue();
        TikTokFault.UNAVAILABLE.strike("/v2/oauth/token/", 1);
        // When
        look();
        // Then
        assertThat(dueAt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(6)));
        shown().body("status", equalTo("connected")).body("lastError.code", equalTo("platform-unavailable"));
        // and when it is due again
        Awaitility.await().until(() -> {
            comesDue();
            nextTurn();
            look();
            return row().getLong("generation") == 2;
        });
        shown().body("lastError", nullValue());
    }

    @Test
    void a_grant_that_has_ended_meanwhile_is_found_out_before_anybody_needs_it() {
        // Given
        simulator().removeGrant(shown().extract().path("account.id"), 1);
        comesDue();
        // When
        look();
        // Then
        shown().body("status", equalTo("needs_reauth")).body("lastError.actor", equalTo("you"));
        // and it is left alone
        comesDue();
        nextTurn();
        simulator().clearRequests();
        look();
        assertThat(refreshes()).isZero();
    }

    @Test
    void a_backlog_is_handed_out_at_the_pace_of_its_app_and_holds_up_no_other() {
        // Given
        backlog(500);
        comesDue();
        try {
            // When
            var first = due.take().await().indefinitely();
            var tooEarly = due.take().await().indefinitely();
            nextTurn();
            var second = due.take().await().indefinitely();
            // Then
            assertThat(first)
                    .filteredOn(token -> token.instanceId().startsWith(BACKLOG))
                    .hasSize(20);
            assertThat(first)
                    .filteredOn(token -> token.instanceId().equals(instance))
                    .hasSize(1);
            assertThat(tooEarly).isEmpty();
            assertThat(second).hasSize(20).doesNotContainAnyElementsOf(first);
        } finally {
            database.preparedQuery("delete from platform_connections where app_client_id = $1")
                    .executeAndAwait(Tuple.of(BACKLOG));
        }
    }

    private void backlog(int size) {
        database.preparedQuery("""
                        insert into instances (id, name, version, created_at, updated_at)
                        select $1 || n, 'one of many', 0, now(), now() from generate_series(1, $2) n on conflict do nothing""").executeAndAwait(Tuple.of(BACKLOG, size));
        database.preparedQuery("""
                        insert into platform_connections
                            (id, instance_id, platform, status, generation, version, app_client_id, renew_at)
                        select gen_random_uuid(), $1 || n, 'tiktok', 'connected', 1, 1, $1, now() - interval '1 hour'
                        from generate_series(1, $2) n""").executeAndAwait(Tuple.of(BACKLOG, size));
    }

    private void look() {
        try {
            VertxContextSupport.subscribeAndAwait(renewAhead::renewWhatIsDue);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private void comesDue() {
        database.preparedQuery("update platform_connections set renew_at = now() where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    private void nextTurn() {
        database.query("update renewal_turns set until = now() - interval '1 second'")
                .executeAndAwait();
    }

    private Instant dueAt() {
        return row().getOffsetDateTime("renew_at").toInstant();
    }

    private double life(String until) {
        var row = row();
        var since = row.getOffsetDateTime("access_issued_at").toInstant();
        return Duration.between(since, row.getOffsetDateTime(until).toInstant()).toMillis();
    }

    private Row row() {
        return database.preparedQuery("select * from platform_connections where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next();
    }

    private io.restassured.response.ValidatableResponse shown() {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .statusCode(200);
    }

    private long refreshes() {
        return simulator().requests("/v2/oauth/token/").stream()
                .filter(request -> "refresh_token".equals(request.operation()))
                .count();
    }
}
