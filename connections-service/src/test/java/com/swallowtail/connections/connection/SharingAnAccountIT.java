package com.swallowtail.connections.connection;

import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.fixtures.MetaPerson;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.SimulatorControl.Request;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances are connected to the same Instagram account, by the same person's consent to the same app. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class SharingAnAccountIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/instagram/token";
    private static final String PERMISSIONS = "/v25.0/.*/permissions";

    @Inject
    Pool database;

    private MetaPerson person;
    private String one;
    private String other;

    @BeforeEach
    void one_account_in_two_instances() {
        simulator().reset();
        database.query("delete from revocations").executeAndAwait();
        person = MetaPerson.arrives();
        one = person.connected();
        other = person.connected();
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @Test
    void both_work() {
        works(one);
        works(other);
    }

    @Test
    void disconnecting_one_takes_nothing_back_at_meta_and_leaves_the_other_working() {
        // When
        disconnect(one);
        // Then
        soon(() -> ended(one, "grant.not_revoked", "still in use"));
        assertThat(removals()).isEmpty();
        hasStatus(one, "disconnected");
        colleague().get(TOKEN, one).then().statusCode(409).body("code", equalTo("not-connected"));
        hasStatus(other, "connected");
        works(other);
    }

    @Test
    void disconnecting_the_last_takes_the_permissions_back_at_meta() {
        // Given
        disconnect(one);
        soon(() -> ended(one, "grant.not_revoked", "still in use"));
        // When
        disconnect(other);
        // Then
        soon(() -> ended(other, "grant.revoked", "disconnected"));
        assertThat(removals()).singleElement().extracting(Request::status).isEqualTo(200);
    }

    @Test
    void disconnecting_both_at_once_takes_the_permissions_back_all_the_same() {
        // When
        disconnect(one);
        disconnect(other);
        // Then
        soon(() -> assertThat(removals()).isNotEmpty());
        soon(() -> assertThat(pending()).isZero());
        hasStatus(one, "disconnected");
        hasStatus(other, "disconnected");
    }

    @Test
    void connecting_the_first_again_keeps_what_waits_from_ending_it() {
        // Given
        simulator().answer(PERMISSIONS, -1, 503, null);
        disconnect(one);
        disconnect(other);
        soon(() -> assertThat(removals()).isNotEmpty());
        // When
        simulator().clearFaults();
        person.connect(one);
        // Then
        assertThat(pending()).isZero();
        works(one);
    }

    @Test
    void removing_the_app_at_meta_ends_both() {
        // Given
        simulator()
                .settings(Map.of(
                        "metaDeauthorizeUrl", "http://localhost:" + RestAssured.port + "/webhooks/meta/deauthorize"));
        // When
        simulator().meta().deauthorize(person.key());
        // Then
        hasStatus(one, "needs_reauth");
        hasStatus(other, "needs_reauth");
        colleague().get(TOKEN, other).then().statusCode(409).body("code", equalTo("needs-reauth"));
    }

    @Test
    void the_same_word_from_a_service_of_ours_ends_both() {
        // When
        var answer = removed(Map.of());
        // Then
        answer.statusCode(200).body("connections", equalTo(2));
        hasStatus(one, "needs_reauth");
        hasStatus(other, "needs_reauth");
    }

    @Test
    void a_word_that_speaks_for_one_instance_ends_its_connection_alone() {
        // When
        var answer = removed(Map.of("instances", List.of(one, "t-intruder")));
        // Then
        answer.statusCode(200).body("connections", equalTo(1));
        hasStatus(one, "needs_reauth");
        hasStatus(other, "connected");
        removed(Map.of("instances", List.of("t-intruder"))).statusCode(200).body("connections", equalTo(0));
        removed(Map.of("instances", List.of("*"))).statusCode(200).body("connections", equalTo(1));
    }

    private ValidatableResponse removed(Map<String, ?> more) {
        var grant = database.preparedQuery(
                        "select platform_user_id, app_client_id from platform_connections where instance_id = $1")
                .executeAndAwait(Tuple.of(other))
                .iterator()
                .next();
        var said = new HashMap<String, Object>(more);
        said.put("platform", "instagram");
        said.put("appId", grant.getString("app_client_id"));
        said.put("accountId", grant.getString("platform_user_id"));
        said.put("at", Instant.now().toString());
        return colleague().body(said).post("/internal/v1/grants/removed").then();
    }

    /** Its token reads the account at Meta. */
    private void works(String instance) {
        var token = colleague().get(TOKEN, instance).then().statusCode(200).extract();
        RestAssured.given()
                .baseUri(Service.setting("META_GRAPH_URL"))
                .queryParam("fields", "username")
                .queryParam("access_token", token.<String>path("accessToken"))
                .queryParam("appsecret_proof", token.<String>path("appSecretProof"))
                .get("/v25.0/" + person.accountId())
                .then()
                .statusCode(200)
                .body("username", equalTo(person.username()));
    }

    private static void disconnect(String instance) {
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
    }

    private static ValidatableResponse hasStatus(String instance, String status) {
        return operatorOf(instance).get(CONNECTION, instance).then().body("status", equalTo(status));
    }

    private static List<Request> removals() {
        return simulator().requests("/v25.0/").stream()
                .filter(request ->
                        request.method().equals("DELETE") && request.path().endsWith("/permissions"))
                .toList();
    }

    private long pending() {
        return database.query("select count(*) from revocations")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private void ended(String instance, String action, String reason) {
        var told = database.preparedQuery("select payload from told where payload like $1 and payload like $2")
                .executeAndAwait(Tuple.of("%" + instance + "%", "%\"" + action + "\"%"));
        assertThat(told).singleElement().satisfies(row -> assertThat(row.getString("payload"))
                .contains("\"" + reason + "\""));
    }

    private static void soon(ThrowingRunnable expectation) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(expectation);
    }
}
