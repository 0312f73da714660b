package com.swallowtail.connections;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.EventContract;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, so that it reads what all other specifications have made the service say. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
@Order(Integer.MAX_VALUE)
class EveryEventKeepsTheContractIT {
    private static final String[] OURS = {"swallowtail.connections.v1", "swallowtail.audit.v1"};
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/tiktok";

    private final TopicReader topics = new TopicReader(Service.setting("KAFKA_BOOTSTRAP_SERVERS"));

    @Inject
    Pool database;

    @Test
    void whatever_was_told_is_as_documented_and_all_that_is_documented_was_told() {
        // Given
        var contract = EventContract.read();
        var documented = new HashSet<String>();
        for (var topic : OURS) {
            documented.addAll(contract.types(topic));
        }
        // When
        var instance = lived();
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(types(instance))
                .containsExactlyInAnyOrderElementsOf(documented));
        assertThat(contract.violations(topics.all(OURS))).isEmpty();
    }

    /** An instance to which everything has happened that may happen to one. */
    private String lived() {
        simulator().reset();
        var instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        refresh(instance, 200);
        endSoon(instance);
        simulator().removeGrant(operatorOf(instance).get(CONNECTION, instance).path("account.id"), 1);
        refresh(instance, 409);
        Service.anAccount();
        var another = SignIn.start(instance, Map.of("replaceAccount", true));
        another.callback(another.approve()).then().statusCode(303);
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        operatorOf(instance).post("/internal/v1/grants/removed").then().statusCode(403);
        return instance;
    }

    private void refresh(String instance, int outcome) {
        database.preparedQuery("update platform_connections set access_expires_at = now() where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        colleague()
                .get("/internal/v1/instances/{id}/connections/tiktok/token", instance)
                .then()
                .statusCode(outcome);
    }

    /** The notice comes before the next change, which would set another deadline. */
    private void endSoon(String instance) {
        database.preparedQuery(
                        "update platform_connections set refresh_expires_at = now() + interval '2 days' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> types(instance)
                .contains("connection.sign_in_needed"));
    }

    private Set<String> types(String instance) {
        var types = new HashSet<String>();
        topics.all(OURS).stream()
                .filter(told -> told.key().equals(instance))
                .map(EveryEventKeepsTheContractIT::type)
                .forEach(types::add);
        return types;
    }

    private static String type(ConsumerRecord<String, String> told) {
        try {
            return new ObjectMapper().readTree(told.value()).path("type").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
