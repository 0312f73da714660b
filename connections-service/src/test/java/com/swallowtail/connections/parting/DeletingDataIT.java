package com.swallowtail.connections.parting;

import static com.swallowtail.connections.fixtures.Farewell.deleteData;
import static com.swallowtail.connections.fixtures.Farewell.signed;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.fixtures.Farewell;
import com.swallowtail.connections.fixtures.MetaPerson;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaSettings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody wants what we hold of them deleted, and says so at Meta. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class DeletingDataIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final int UNTIL_CLEARED = -1;

    @Inject
    Pool database;

    private MetaPerson person;
    private String instance;
    private String userId;

    @BeforeEach
    void a_connected_person() {
        simulator().reset();
        simulator()
                .settings(Map.of(
                        "metaDataDeletionUrl",
                        "http://localhost:" + RestAssured.port + "/webhooks/meta/data-deletion"));
        person = MetaPerson.arrives();
        instance = person.connected();
        userId = text("select platform_user_id from platform_connections where instance_id = $1", instance);
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @Test
    void tokens_profile_and_ids_are_erased_in_every_instance() {
        // Given
        var another = person.connected();
        // When
        wished();
        // Then
        for (var erased : List.of(instance, another)) {
            operatorOf(erased)
                    .get(CONNECTION, erased)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("disconnected"))
                    .body("account", nullValue())
                    .body("connectedAt", nullValue());
        }
        nothingIsLeft();
    }

    @Test
    void the_person_can_see_that_it_is_done_without_signing_in() {
        // When
        var answer = wished();
        // Then
        var code = answer.path("confirmation_code").asText();
        assertThat(code).matches("[A-Za-z0-9]{32}");
        var page = URI.create(answer.path("url").asText());
        assertThat(page).hasToString("http://localhost:8000/webhooks/meta/data-deletion/" + code);
        anybody()
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(page.getPath())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Your data has been deleted"))
                .body(containsString(code));
        anybody()
                .get(page.getPath())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("done"))
                .body("confirmationCode", equalTo(code))
                .body("askedAt", notNullValue())
                .body("doneAt", matchesPattern(".*Z"));
    }

    @Test
    void an_unknown_code_leads_nowhere() {
        var path = "/webhooks/meta/data-deletion/0123456789abcdef0123456789abcdef";
        anybody().get(path).then().statusCode(404).body("code", equalTo("not-found"));
        anybody()
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is nothing here"));
    }

    @Test
    void the_same_wish_again_gets_the_same_code_and_erases_nothing_newer() {
        // Given
        var wish = wish(Instant.now());
        var code = deleteData(wish).then().statusCode(200).extract().<String>path("confirmation_code");
        person.connect(instance);
        // When
        var again = deleteData(wish);
        // Then
        again.then().statusCode(200).body("confirmation_code", equalTo(code));
        operatorOf(instance).get(CONNECTION, instance).then().body("status", equalTo("connected"));
    }

    @Test
    void a_wish_from_before_a_new_consent_leaves_that_alone() {
        // When
        deleteData(wish(Instant.now().minusSeconds(60))).then().statusCode(200);
        // Then
        operatorOf(instance)
                .get(CONNECTION, instance)
                .then()
                .body("status", equalTo("connected"))
                .body("account.username", equalTo(person.username()));
    }

    @Test
    void an_ended_connection_and_a_token_that_is_still_to_be_taken_back_are_erased_too() {
        // Given
        simulator().answer("/v25.0/.*/permissions", UNTIL_CLEARED, 503, null);
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        // When
        var code = wished().path("confirmation_code").asText();
        // Then
        nothingIsLeft();
        assertThat(text("select connections || ' ' || revocations from data_deletions where code = $1", code))
                .isEqualTo("1 1");
        assertThat(farewell()).contains(person.accountId());
    }

    @Test
    void each_instance_finds_it_in_its_trail_and_nobody_named_there() {
        // When
        wished();
        // Then
        Awaitility.await().untilAsserted(() -> {
            var trail = operatorOf(instance).get("/api/v1/instances/{id}/audit-events", instance);
            trail.then()
                    .body(
                            "items.findAll { it.action == 'connection.erased' }.actor",
                            equalTo(List.of("platform:instagram")))
                    .body(
                            "items.findAll { it.action == 'connection.disconnected' }.detail.reason",
                            equalTo(List.of("data-deletion")));
            assertThat(trail.asString()).doesNotContain(userId, person.username(), person.accountId());
        });
    }

    @Test
    void what_is_told_of_the_end_names_no_more_than_the_accounts_id() {
        // When
        wished();
        // Then
        assertThat(farewell()).contains(person.accountId()).doesNotContain(person.username());
    }

    @Test
    void of_whom_nothing_is_held_there_is_nothing_to_erase() {
        // When
        var answer = deleteData(signed(Farewell.of("4711", Instant.now()), MetaSettings.APP_SECRET));
        // Then
        answer.then().statusCode(200).body("confirmation_code", matchesPattern("[0-9a-f]{32}"));
        operatorOf(instance).get(CONNECTION, instance).then().body("status", equalTo("connected"));
    }

    @Test
    void what_another_secret_signed_erases_nothing_and_gets_no_code() {
        // When
        var answer = deleteData(signed(Farewell.of(userId, Instant.now()), "another-secret"));
        // Then
        answer.then().statusCode(401).body("code", equalTo("webhook-signature-invalid"));
        operatorOf(instance).get(CONNECTION, instance).then().body("status", equalTo("connected"));
    }

    @Test
    void what_fails_halfway_was_never_begun_and_may_come_again() {
        // Given
        var wish = wish(Instant.now());
        database.query("alter table revocations rename to revocations_away").executeAndAwait();
        // When
        var answer = deleteData(wish);
        database.query("alter table revocations_away rename to revocations").executeAndAwait();
        // Then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        operatorOf(instance).get(CONNECTION, instance).then().body("status", equalTo("connected"));
        deleteData(wish).then().statusCode(200);
        nothingIsLeft();
    }

    /** What the world is told, by which it knows what to forget. */
    private String farewell() {
        return text("""
                select payload from told where payload like '%"connection.disconnected"%' and payload like '%"accountId"%'
                  and payload like '%"data-deletion"%' and payload like '%' || $1 || '%'""", instance);
    }

    private String wish(Instant at) {
        return signed(Farewell.of(userId, at), MetaSettings.APP_SECRET);
    }

    /** By Meta's own hand; what was answered. */
    private JsonNode wished() {
        var answer = simulator().meta().deleteData(person.key());
        assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.path("body").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** In no table, but for what was told to the world and waits to be forgotten there. */
    private void nothingIsLeft() {
        var tables = database.query(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_name not in ('outbox', 'told')")
                .executeAndAwait();
        assertThat(StreamSupport.stream(tables.spliterator(), false).map(row -> row.getString(0)))
                .isNotEmpty()
                .allSatisfy(table -> {
                    for (var trace : List.of(userId, person.username(), person.accountId(), person.pageId())) {
                        var found = database.preparedQuery("select count(*) from " + table + " t where t::text like $1")
                                .executeAndAwait(Tuple.of("%" + trace + "%"));
                        assertThat(found.iterator().next().getLong(0)).as(table).isZero();
                    }
                });
    }

    private String text(String sql, String value) {
        return database.preparedQuery(sql)
                .executeAndAwait(Tuple.of(value))
                .iterator()
                .next()
                .getString(0);
    }
}
