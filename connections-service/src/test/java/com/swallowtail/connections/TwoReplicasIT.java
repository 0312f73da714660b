package com.swallowtail.connections;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.fixtures.EventStream;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The service of all other specifications, and a second one beside it on the same database and broker. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/tiktok";
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/tiktok/token";

    private static ServiceProcess other;

    @Inject
    Pool database;

    private String instance;

    @BeforeAll
    static void start() {
        other = ServiceProcess.start(ServiceProcess.sharedSettings()).awaitReady();
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        simulator().clearRequests();
    }

    @Test
    void fifty_callers_at_both_cause_one_refresh() throws Exception {
        // Given
        age("20 hours", "4 hours");
        simulator().delay("/v2/oauth/token/", 1, Duration.ofMillis(700));
        var colleague = colleague();
        // When
        List<Response> answers;
        try (var callers = Executors.newFixedThreadPool(50)) {
            var calls = IntStream.range(0, 50)
                    .<Callable<Response>>mapToObj(n -> () -> RestAssured.given()
                            .spec(colleague)
                            .port(n % 2 == 0 ? RestAssured.port : other.port())
                            .get(TOKEN, instance))
                    .toList();
            answers = callers.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
        // Then
        assertThat(answers)
                .extracting(answer -> answer.statusCode() + " " + answer.path("tokenVersion"))
                .containsOnly("200 2");
        assertThat(simulator().requests("/v2/oauth/token/")).hasSize(1);
    }

    @Test
    void a_sign_in_that_starts_at_one_ends_at_the_other() {
        // Given
        var newcomer = anInstance();
        var signIn = SignIn.start(newcomer);
        // When
        var arrival = signIn.inThisBrowser()
                .port(other.port())
                .queryParams(signIn.approve())
                .get("/api/v1/oauth/tiktok/callback");
        // Then
        arrival.then().statusCode(303).header("Location", endsWith("status=connected"));
        operatorOf(newcomer).get(CONNECTION, newcomer).then().body("status", equalTo("connected"));
    }

    @Test
    void a_disconnect_at_one_is_seen_at_the_other_at_once() {
        // Given
        colleague().port(other.port()).get(TOKEN, instance).then().statusCode(200);
        // When
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        // Then
        colleague()
                .port(other.port())
                .get(TOKEN, instance)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-connected"));
        operatorOf(instance)
                .port(other.port())
                .get(CONNECTION, instance)
                .then()
                .body("status", equalTo("disconnected"));
    }

    @Test
    void one_relay_sends_the_events_of_both_once_and_in_order() {
        // Given
        for (var round = 0; round < 4; round++) {
            var port = round % 2 == 0 ? other.port() : RestAssured.port;
            operatorOf(instance).port(port).delete(CONNECTION, instance).then().statusCode(204);
            SignIn.connect(instance);
        }
        // When
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        count("outbox where payload like $1", "%" + instance + "%"))
                .isZero());
        // Then
        var told = new TopicReader(Service.setting("KAFKA_BOOTSTRAP_SERVERS"))
                .all("swallowtail.connections.v1").stream()
                        .filter(event -> event.key().equals(instance))
                        .map(event -> json(event.value()))
                        .toList();
        assertThat(told).hasSize(9).extracting(event -> event.get("id")).doesNotHaveDuplicates();
        assertThat(told)
                .extracting(event -> ((Number) ((Map<?, ?>) event.get("data")).get("version")).longValue())
                .isSorted();
        assertThat(count(
                        "pg_locks where locktype = 'advisory' and granted and classid = hashtext($1)::oid",
                        "outbox-relay"))
                .isEqualTo(1);
    }

    @Test
    @Order(Integer.MAX_VALUE) // there is one replica from then on
    void one_that_is_told_to_stop_answers_what_is_underway_and_ends_its_streams_behind_an_event() throws Exception {
        // Given
        var stream = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> EventStream.at(other.port(), instance), opened -> opened.status() == 200);
        age("20 hours", "4 hours");
        simulator().delay("/v2/oauth/token/", 1, Duration.ofSeconds(2));
        var colleague = colleague();
        var refresh = CompletableFuture.supplyAsync(
                () -> RestAssured.given().spec(colleague).port(other.port()).get(TOKEN, instance));
        Awaitility.await().until(() -> !simulator().requests("/v2/oauth/token/").isEmpty());
        // When
        other.askToEnd();
        // Then
        assertThat(refresh.get().statusCode()).isEqualTo(200);
        assertThat(other.awaitEnd()).as("ended by the signal, not by force").isEqualTo(143);
        Awaitility.await().until(stream::hasEnded);
        assertThat(stream.wasCut()).isFalse();
        stream.close();
    }

    private void age(String since, String left) {
        database.preparedQuery("update platform_connections set access_issued_at = now() - interval '" + since
                        + "', access_expires_at = now() + interval '" + left + "' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    private long count(String what, String parameter) {
        return database.preparedQuery("select count(*) from " + what)
                .executeAndAwait(Tuple.of(parameter))
                .iterator()
                .next()
                .getLong(0);
    }

    private static Map<?, ?> json(String text) {
        try {
            return new ObjectMapper().readValue(text, Map.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
