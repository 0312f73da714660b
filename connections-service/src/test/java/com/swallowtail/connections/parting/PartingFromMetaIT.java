package com.swallowtail.connections.parting;

import static com.swallowtail.connections.fixtures.Farewell.deauthorize;
import static com.swallowtail.connections.fixtures.Farewell.signed;
import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.fixtures.Farewell;
import com.swallowtail.connections.fixtures.MetaPerson;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaSettings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody removes the app at Meta. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class PartingFromMetaIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final String OWN_APP = "230000000000077";
    private static final String OWN_SECRET = "an-app-of-its-own";

    @Inject
    Pool database;

    private MetaPerson person;
    private String instance;

    @BeforeEach
    void a_connected_person() {
        simulator().reset();
        simulator()
                .settings(Map.of(
                        "metaDeauthorizeUrl",
                        "http://localhost:" + RestAssured.port + "/webhooks/meta/deauthorize",
                        "metaApps",
                        List.of(Map.of(
                                "appId",
                                OWN_APP,
                                "appSecret",
                                OWN_SECRET,
                                "instagramAppId",
                                "230000000000078",
                                "instagramAppSecret",
                                "unused"))));
        person = MetaPerson.arrives();
        instance = person.connected();
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @Test
    void who_removes_the_app_has_to_sign_in_again_in_every_instance() {
        // Given
        var another = person.connected();
        // When
        var answer = simulator().meta().deauthorize(person.key());
        // Then
        assertThat(answer.path("status").asInt()).isEqualTo(200);
        for (var ended : List.of(instance, another)) {
            operatorOf(ended)
                    .get(CONNECTION, ended)
                    .then()
                    .body("status", equalTo("needs_reauth"))
                    .body("lastError.code", equalTo("app-removed"));
            colleague()
                    .get("/internal/v1/instances/{id}/connections/instagram/token", ended)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("needs-reauth"));
            Awaitility.await().untilAsserted(() -> operatorOf(ended)
                    .queryParam("action", "connection.reauth_required")
                    .get("/api/v1/instances/{id}/audit-events", ended)
                    .then()
                    .body("items.actor", equalTo(List.of("platform:instagram"))));
        }
        assertThat(tokens()).isZero();
    }

    @Test
    void the_same_said_twice_changes_nothing_more() {
        // Given
        var request = signed(Farewell.of(userId(), Instant.now()), MetaSettings.APP_SECRET);
        deauthorize(request).then().statusCode(200);
        var once = row();
        // When
        deauthorize(request).then().statusCode(200);
        // Then
        assertThat(row()).isEqualTo(once).contains("needs_reauth");
    }

    @Test
    void what_was_said_before_connecting_anew_is_about_what_was_before() {
        // When
        deauthorize(signed(Farewell.of(userId(), Instant.now().minusSeconds(60)), MetaSettings.APP_SECRET))
                .then()
                .statusCode(200);
        // Then
        stillConnected(instance);
    }

    /** Meta repeats itself, and a wish does not expire: what is newer is safe by its date. */
    @Test
    void what_comes_late_still_ends_what_it_was_about() {
        // Given
        database.preparedQuery(
                        "update platform_connections set connected_at = now() - interval '3 days' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        // When
        deauthorize(signed(Farewell.of(userId(), Instant.now().minusSeconds(86_400)), MetaSettings.APP_SECRET));
        // Then
        hasEnded(instance);
    }

    @Test
    void what_is_said_ahead_of_time_is_refused() {
        refused(
                signed(Farewell.of(userId(), Instant.now().plusSeconds(360)), MetaSettings.APP_SECRET),
                401,
                "webhook-stale");
    }

    @Test
    void what_another_secret_signed_is_refused() {
        refused(signed(said(), "another-secret"), 401, "webhook-signature-invalid");
        refused(signed(said(), MetaSettings.APP_SECRET).replace(".", "A."), 401, "webhook-signature-invalid");
        refused(signed(new JsonObject(), "another-secret"), 401, "webhook-signature-invalid");
    }

    @Test
    void another_algorithm_is_refused_whoever_signed() {
        refused(signed(said().put("algorithm", "none"), MetaSettings.APP_SECRET), 400, "webhook-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc.def.ghi", "!.!", "."})
    void what_is_no_signed_request_is_refused(String text) {
        assertThat(deauthorize(text).statusCode()).isBetween(400, 401);
        stillConnected(instance);
    }

    @Test
    void without_a_signed_request_nothing_is_done() {
        anybody()
                .contentType("application/x-www-form-urlencoded")
                .body("other=field")
                .post("/webhooks/meta/deauthorize")
                .then()
                .statusCode(400)
                .body("code", equalTo("webhook-unreadable"));
        RestAssured.given().post("/webhooks/meta/data-deletion").then().statusCode(400);
    }

    @Test
    void more_than_two_mebibytes_are_refused() {
        anybody()
                .contentType("application/x-www-form-urlencoded")
                .body("signed_request=" + "a".repeat(2 << 20))
                .post("/webhooks/meta/deauthorize")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    @Test
    void a_stranger_who_parts_is_thanked_and_noted_in_the_systems_own_trail() {
        // When
        deauthorize(signed(Farewell.of("4711", Instant.now()), MetaSettings.APP_SECRET))
                .then()
                .statusCode(200);
        // Then
        stillConnected(instance);
        assertThat(count("told where payload like '%\"~system\"%' and payload like '%deauthorization.received%'"))
                .isPositive();
    }

    @Test
    void a_page_that_parts_ends_the_connections_by_that_page_alone() {
        // Given
        database.preparedQuery("update platform_connections set page_id = $2 where instance_id = $1")
                .executeAndAwait(Tuple.of(instance, person.pageId()));
        var nobody = Farewell.of("0", Instant.now());
        // When
        deauthorize(signed(nobody.copy().put("profile_id", "1" + person.pageId()), MetaSettings.APP_SECRET))
                .then()
                .statusCode(200);
        stillConnected(instance);
        deauthorize(signed(nobody.put("profile_id", person.pageId()), MetaSettings.APP_SECRET))
                .then()
                .statusCode(200);
        // Then
        hasEnded(instance);
    }

    @Test
    void an_app_of_ones_own_ends_what_was_granted_to_it_and_nothing_else() {
        // Given
        var own = anInstance();
        bring(own, OWN_APP, OWN_SECRET);
        person.connect(own);
        // When
        deauthorize(signed(said(), OWN_SECRET)).then().statusCode(200);
        // Then
        hasEnded(own);
        stillConnected(instance);
    }

    @Test
    void the_environments_app_does_not_end_what_was_granted_to_another() {
        // Given
        var own = anInstance();
        bring(own, OWN_APP, OWN_SECRET);
        person.connect(own);
        // When
        deauthorize(signed(said(), MetaSettings.APP_SECRET)).then().statusCode(200);
        // Then
        hasEnded(instance);
        stillConnected(own);
    }

    @Test
    void an_app_outlives_its_credentials_where_something_was_granted_to_it() {
        // Given
        var own = anInstance();
        bring(own, OWN_APP, OWN_SECRET);
        person.connect(own);
        operatorOf(own)
                .delete("/api/v1/instances/{id}/credentials/instagram", own)
                .then()
                .statusCode(204);
        // When
        deauthorize(signed(said(), OWN_SECRET)).then().statusCode(200);
        // Then
        hasEnded(own);
    }

    @Test
    void who_stores_our_apps_id_with_a_secret_of_their_own_reaches_nobody_else() {
        // Given
        bring(anInstance(), MetaSettings.APP_ID, "an-intruders-secret");
        // When
        deauthorize(signed(said(), "an-intruders-secret")).then().statusCode(200);
        // Then
        stillConnected(instance);
    }

    @Test
    void while_the_database_fails_meta_is_asked_to_come_again() {
        // Given
        var request = signed(said(), MetaSettings.APP_SECRET);
        database.query("alter table outbox rename to outbox_away").executeAndAwait();
        // When
        var answer = deauthorize(request);
        database.query("alter table outbox_away rename to outbox").executeAndAwait();
        // Then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        stillConnected(instance);
        deauthorize(request).then().statusCode(200);
        hasEnded(instance);
    }

    private void refused(String request, int status, String code) {
        deauthorize(request).then().statusCode(status).body("code", equalTo(code));
        stillConnected(instance);
    }

    private JsonObject said() {
        return Farewell.of(userId(), Instant.now());
    }

    private static void bring(String instance, String clientId, String secret) {
        operatorOf(instance)
                .body(Map.of("clientId", clientId, "clientSecret", secret))
                .put("/api/v1/instances/{id}/credentials/instagram", instance)
                .then()
                .statusCode(200);
    }

    private void stillConnected(String which) {
        assertThat(status(which)).isEqualTo("connected");
    }

    private void hasEnded(String which) {
        assertThat(status(which)).isEqualTo("needs_reauth");
    }

    private static String status(String which) {
        return operatorOf(which).get(CONNECTION, which).path("status");
    }

    private String userId() {
        return database.preparedQuery("select platform_user_id from platform_connections where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getString(0);
    }

    private String row() {
        return database.preparedQuery("select c::text from platform_connections c where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getString(0);
    }

    private long tokens() {
        return count("platform_connections where instance_id = '" + instance + "' and access_token is not null");
    }

    private long count(String what) {
        return database.query("select count(*) from " + what)
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }
}
