package com.swallowtail.connections.connection;

import static com.swallowtail.connections.fixtures.Service.anAccount;
import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.web.Failure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh was sent, and before its answer came the connection went on. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class AnsweringTooLateIT {
    private static final PlatformApp APP =
            new PlatformApp("awswallowtail0001", new Secret("simulated-client-secret-0001"));
    private static final Failure DEAD = Failure.of(ConnectionProblem.NEEDS_REAUTH, "The grant has ended.");

    @Inject
    Connections connections;

    @Inject
    HeldGrants heldGrants;

    @Inject
    GrantSeal seal;

    @Inject
    Pool database;

    private String instance;
    private Connection before;

    @BeforeEach
    void a_connection_whose_refresh_is_under_way() {
        simulator().reset();
        instance = anInstance();
        anAccount();
        SignIn.connect(instance);
        before = present();
        nobodyTakesBack();
    }

    @AfterEach
    void everybody_may_take_back() {
        database.preparedQuery("delete from grant_locks where platform_user_id = $1")
                .executeAndAwait(Tuple.of(before.requireAccount().id()));
    }

    @Test
    void after_a_disconnect_its_token_is_taken_back() {
        // Given
        operatorOf(instance)
                .delete("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .statusCode(204);
        // When
        var now = late();
        // Then
        assertThat(now.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(now.grant()).isNull();
        assertThat(toTakeBack()).as("the old token and the late one").isEqualTo(2);
    }

    @Test
    void after_a_reconnect_of_the_same_account_its_token_is_dropped() {
        // Given
        everybody_may_take_back();
        SignIn.connect(instance);
        // When
        var now = late();
        // Then
        assertThat(seal.accessToken(now).reveal()).isNotEqualTo("act.late");
        assertThat(now.generation()).isEqualTo(before.generation() + 1);
        assertThat(toTakeBack()).as("a revoke would end the new grant").isZero();
    }

    @Test
    void after_a_reconnect_of_another_account_its_token_is_taken_back() {
        // Given
        everybody_may_take_back();
        anAccount();
        var signIn = SignIn.start(instance, Map.of("replaceAccount", true));
        signIn.callback(signIn.approve()).then().statusCode(303);
        nobodyTakesBack();
        // When
        var now = late();
        // Then
        assertThat(now.requireAccount().id())
                .isNotEqualTo(before.requireAccount().id());
        assertThat(toTakeBack()).as("the late token at least").isPositive();
    }

    @Test
    void after_the_grant_was_given_up_for_dead_it_heals_the_connection() {
        // Given
        done(() -> heldGrants.lost(before, DEAD, Initiator.platform(Platform.TIKTOK)));
        assertThat(present().status()).isEqualTo(ConnectionStatus.NEEDS_REAUTH);
        // When
        var now = late();
        // Then
        assertThat(now.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(now.lastError()).isNull();
        assertThat(seal.accessToken(now).reveal()).isEqualTo("act.late");
    }

    @Test
    void word_of_a_dead_grant_does_not_end_a_later_one() {
        // Given
        late();
        // When
        var now = done(() -> heldGrants.lost(before, DEAD, Initiator.platform(Platform.TIKTOK)));
        // Then
        assertThat(now.status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void a_refresh_that_says_less_keeps_what_was_said_before() {
        // When
        var now = late();
        // Then
        assertThat(now.requireGrant().refreshToken())
                .isEqualTo(before.requireGrant().refreshToken());
        assertThat(now.requireGrant().refreshExpiresAt())
                .isEqualTo(before.requireGrant().refreshExpiresAt());
        assertThat(now.scopes()).isEqualTo(before.scopes());
    }

    @Test
    void a_notice_of_removal_that_comes_twice_ends_the_connection_once() {
        // When
        var first = removed(before.requireId());
        var again = removed(before.requireId());
        // Then
        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(present().status()).isEqualTo(ConnectionStatus.NEEDS_REAUTH);
    }

    @Test
    void a_notice_of_removal_for_a_connection_that_is_gone_ends_nothing() {
        // When
        var ended = removed(UUID.randomUUID());
        // Then
        assertThat(ended).isFalse();
    }

    /** The answer of the refresh that was sent for the generation before; it names nothing but an access token. */
    private Connection late() {
        var id = before.requireAccount().id();
        var grant = new Grant(new Secret("act.late"), null, id, id, Set.of(), Duration.ofDays(1), null);
        return done(() -> heldGrants.refreshed(before, grant, APP, Instant.now()));
    }

    private boolean removed(UUID connection) {
        var soon = Instant.now().plusSeconds(1);
        return done(() -> heldGrants.removed(connection, soon, DEAD, Initiator.platform(Platform.TIKTOK)));
    }

    private Connection present() {
        return done(() -> connections.find(instance, Platform.TIKTOK));
    }

    /** Holds the lock that an attempt to take back needs, so that the rows stay to be seen. */
    private void nobodyTakesBack() {
        database.preparedQuery("""
                        insert into grant_locks values ($1, $2, $3, now() + interval '1 minute')
                        on conflict (client_id, platform_user_id) do update set owner = excluded.owner, until = excluded.until""")
                .executeAndAwait(
                        Tuple.of(APP.clientId(), before.requireAccount().id(), UUID.randomUUID()));
    }

    private long toTakeBack() {
        return database.preparedQuery("select count(*) from revocations where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getLong(0);
    }

    private static <T> T done(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
