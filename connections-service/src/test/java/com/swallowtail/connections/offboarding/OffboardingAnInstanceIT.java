package com.swallowtail.connections.offboarding;

import static com.swallowtail.connections.fixtures.Service.anAccount;
import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.person;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant leaves: nothing of it is left but the proof. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class OffboardingAnInstanceIT {
    private static final String INSTANCE = "/api/v1/instances/{id}";
    private static final String CONNECTIONS = INSTANCE + "/connections";
    private static final String CREDENTIALS = INSTANCE + "/credentials/{platform}";
    private static final String TOKEN = "/v2/oauth/token/";
    private static final PlatformApp APP =
            new PlatformApp("awswallowtail0001", new Secret("simulated-client-secret-0001"));

    private static final UUID HOLDER = UUID.randomUUID();

    @Inject
    Connections connections;

    @Inject
    HeldGrants heldGrants;

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void an_instance_with_accounts_at_two_platforms_and_an_app_of_its_own() {
        simulator().reset();
        instance = anInstance();
        anAccount();
        SignIn.connect(instance);
        connectInstagram();
        operatorOf(instance)
                .body(Map.of("clientId", "its-own", "clientSecret", "secret"))
                .put(CREDENTIALS, instance, "tiktok-business")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void sound_platforms_and_everybody_may_take_back() {
        simulator().reset();
        database.preparedQuery("delete from grant_locks where owner = $1").executeAndAwait(Tuple.of(HOLDER));
    }

    @Test
    void the_receipt_names_what_was_ended_and_what_becomes_of_each_grant() {
        delete().statusCode(200)
                .body("instanceId", equalTo(instance))
                .body("deletedAt", notNullValue())
                .body("requestId", notNullValue())
                .body("credentials", equalTo(1))
                .body("connections.platform", containsInAnyOrder("tiktok", "instagram"))
                .body("connections.status", everyItem(equalTo("disconnected")))
                .body("connections.find { it.platform == 'tiktok' }.revocation", equalTo("pending"))
                .body("connections.find { it.platform == 'instagram' }.revocation", equalTo("not_possible"));
    }

    @Test
    void nothing_is_left_of_the_instance_but_its_trail() {
        // Given
        var attempt = SignIn.start(instance);
        var account = database.preparedQuery(
                        "select account_id from platform_connections where instance_id = $1 and platform = 'tiktok'")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getString(0);
        // When
        var receipt = delete().statusCode(200).extract();
        // Then
        operatorOf(instance).get(INSTANCE, instance).then().statusCode(404).body("code", equalTo("not-found"));
        operatorOf(instance).get(CONNECTIONS, instance).then().statusCode(404);
        operatorOf(instance)
                .get(CREDENTIALS, instance, "tiktok-business")
                .then()
                .statusCode(404);
        colleague()
                .get("/internal/v1/instances/{id}/connections/tiktok/token", instance)
                .then()
                .statusCode(409);
        attempt.callback(attempt.approve()).then().statusCode(400).body("code", equalTo("state-invalid"));
        assertThat(count("instance_credentials")).isZero();
        assertThat(count("authorization_attempts")).isZero();
        assertThat(database.preparedQuery("select c::text as row from platform_connections c where instance_id = $1")
                        .executeAndAwait(Tuple.of(instance)))
                .allSatisfy(row -> assertThat(row.getString("row"))
                        .contains("not_connected")
                        .doesNotContain(account, "baker"));
        soon(() -> trail("instance.deleted")
                .body("items", hasSize(1))
                .body("items[0].requestId", equalTo(receipt.path("requestId")))
                .body("items[0].detail.credentials", equalTo(1))
                .body("items[0].detail.connections", equalTo(receipt.path("connections"))));
    }

    @Test
    void each_connection_ends_as_at_any_disconnect_and_its_grant_is_taken_back_at_the_platform() {
        // Given
        simulator().clearRequests();
        // When
        delete().statusCode(200);
        // Then
        soon(() -> trail("connection.disconnected").body("items.platform", containsInAnyOrder("tiktok", "instagram")));
        soon(() -> trail("grant.revoked").body("items.platform", hasItem("tiktok")));
        trail("grant.not_revoked").body("items.platform", hasItem("instagram"));
        assertThat(simulator().requests("/v2/oauth/revoke/")).isNotEmpty();
        assertThat(told("connection.disconnected")).isEqualTo(2);
    }

    @Test
    void deleting_it_again_answers_the_same_receipt_and_changes_nothing() {
        // Given
        var first = delete().statusCode(200).extract().asString();
        // When
        var again = delete().statusCode(200).extract().asString();
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(told("connection.disconnected")).isEqualTo(2);
    }

    @Test
    void what_a_refresh_under_way_brings_is_not_stored_but_taken_back() {
        // Given
        var before = present(Platform.TIKTOK);
        nobodyTakesBack(before);
        delete().statusCode(200);
        // When
        var id = before.requireAccount().id();
        var late = new Grant(new Secret("act.late"), null, id, id, Set.of(), Duration.ofDays(1), null);
        var now = done(() -> heldGrants.refreshed(before, late, APP, Instant.now()));
        // Then
        assertThat(now.grant()).isNull();
        assertThat(now.generation()).isGreaterThan(before.generation());
        assertThat(count("revocations")).as("the old token and the late one").isEqualTo(2);
    }

    @Test
    void a_sign_in_that_ends_meanwhile_leaves_no_grant() throws Exception {
        // Given
        operatorOf(instance).delete(CONNECTIONS + "/tiktok", instance).then().statusCode(204);
        soon(() -> assertThat(count("revocations")).isZero());
        anAccount();
        var signIn = SignIn.start(instance);
        var consent = signIn.approve();
        simulator().clearRequests();
        simulator().delay(TOKEN, 1, Duration.ofMillis(1500));
        // When
        var callback = CompletableFuture.supplyAsync(() -> signIn.callback(consent));
        soon(() -> assertThat(count("authorization_attempts")).isZero());
        delete().statusCode(200);
        // Then
        callback.get().then().statusCode(303).header("Location", containsString("status=error&code=not-found"));
        assertThat(present(Platform.TIKTOK).grant()).isNull();
        soon(() -> assertThat(simulator().requests("/v2/oauth/revoke/")).isNotEmpty());
    }

    @Test
    void it_can_be_made_anew_and_its_generations_go_on() {
        // Given
        var before = present(Platform.TIKTOK);
        delete().statusCode(200);
        // When
        operatorOf(instance)
                .body(Map.of("name", "Mila is back"))
                .put(INSTANCE, instance)
                .then()
                .statusCode(200)
                .body("name", equalTo("Mila is back"))
                .body("connections.status", everyItem(equalTo("not_connected")));
        anAccount();
        SignIn.connect(instance);
        // Then
        assertThat(present(Platform.TIKTOK).generation()).isGreaterThan(before.generation() + 1);
        operatorOf(instance).get(CONNECTIONS + "/tiktok", instance).then().body("status", equalTo("connected"));
    }

    @Test
    void what_was_made_anew_gets_a_receipt_of_its_own() {
        // Given
        var first = delete().extract().<String>path("deletedAt");
        operatorOf(instance)
                .body(Map.of("name", "Back"))
                .put(INSTANCE, instance)
                .then()
                .statusCode(200);
        // When
        var second = delete();
        // Then
        second.statusCode(200).body("connections", empty()).body("credentials", equalTo(0));
        assertThat(second.extract().<String>path("deletedAt")).isNotEqualTo(first);
    }

    @Test
    void strangers_and_readers_cannot_and_what_never_was_is_not_found() {
        person("another", "connections:manage")
                .delete(INSTANCE, instance)
                .then()
                .statusCode(404);
        person(instance, "connections:read")
                .delete(INSTANCE, instance)
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
        operatorOf("never-made").delete(INSTANCE, "never-made").then().statusCode(404);
        operatorOf(instance).get(INSTANCE, instance).then().statusCode(200);
    }

    private ValidatableResponse delete() {
        return operatorOf(instance).delete(INSTANCE, instance).then();
    }

    private ValidatableResponse trail(String action) {
        return operatorOf(instance)
                .queryParam("action", action)
                .get(INSTANCE + "/audit-events", instance)
                .then()
                .statusCode(200);
    }

    private void connectInstagram() {
        var username = "bakery" + UUID.randomUUID().toString().substring(0, 8);
        simulator().meta().account(username, Map.of());
        simulator().meta().consent(Map.of("account", username));
        var signIn = SignIn.start(instance, "instagram", Map.of("loginVia", "instagram"));
        signIn.callback(signIn.approve()).then().header("Location", containsString("status=connected"));
    }

    private Connection present(Platform platform) {
        return done(() -> connections.find(instance, platform));
    }

    /** Holds the lock that an attempt to take back needs, so that the rows stay to be seen. */
    private void nobodyTakesBack(Connection connection) {
        database.preparedQuery("insert into grant_locks values ($1, $2, $3, now() + interval '1 minute')")
                .executeAndAwait(
                        Tuple.of(APP.clientId(), connection.requireAccount().id(), HOLDER));
    }

    private long count(String table) {
        return database.preparedQuery("select count(*) from " + table + " where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getLong(0);
    }

    /** How many events of this type were told to the world. */
    private long told(String type) {
        return database.preparedQuery("select count(*) from told where type = $1 and payload like $2")
                .executeAndAwait(Tuple.of(type, "%" + instance + "%"))
                .iterator()
                .next()
                .getLong(0);
    }

    private static void soon(ThrowingRunnable expectation) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(expectation);
    }

    private static <T> T done(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
