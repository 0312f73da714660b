package com.swallowtail.connections.connection;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.setting;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class TellingOfSignInsIT {
    private static final String TOPIC = "swallowtail.connections.v1";

    private final TopicReader topics = new TopicReader(setting("KAFKA_BOOTSTRAP_SERVERS"));

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
    }

    @Test
    void each_step_is_told_once_with_the_deadline() {
        for (var step : List.of(14, 7, 3, 1)) {
            endsIn(Duration.ofDays(step).minusMinutes(1));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told().size() == steps(step));
        }
        // When
        endsIn(Duration.ofHours(2));
        // Then
        anotherIsTold();
        assertThat(told()).extracting(data -> data.path("daysLeft").asInt()).containsExactly(14, 7, 3, 1);
        assertThat(told())
                .allSatisfy(
                        data -> assertThat(data.path("signInNeededBy").asText()).isNotBlank());
    }

    @Test
    void a_new_sign_in_is_told_of_anew() {
        // Given
        endsIn(Duration.ofHours(2));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told().size() == 1);
        // When
        SignIn.connect(instance);
        endsIn(Duration.ofDays(13));
        // Then
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told().size() == 2);
        assertThat(told().getLast().path("daysLeft").asInt()).isEqualTo(14);
    }

    private static int steps(int days) {
        return List.of(14, 7, 3, 1).indexOf(days) + 1;
    }

    /** The deadline itself stays the same sign-in's: only the days go by. */
    private void endsIn(Duration left) {
        database.preparedQuery("""
                        with moved as (select now() + $2 * interval '1 second' as deadline)
                        update platform_connections set refresh_expires_at = deadline,
                            sign_in_told_for = case when sign_in_told_for = refresh_expires_at then deadline else sign_in_told_for end
                        from moved where instance_id = $1""").executeAndAwait(Tuple.of(instance, (double) left.toSeconds()));
    }

    /** By when this instance would have been told of again, too. */
    private void anotherIsTold() {
        var here = instance;
        a_connected_account();
        endsIn(Duration.ofHours(2));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told().size() == 1);
        instance = here;
    }

    private List<JsonNode> told() {
        return topics.all(TOPIC).stream()
                .filter(event -> event.key().equals(instance))
                .map(event -> read(event.value()))
                .filter(event -> event.path("type").asText().equals("connection.sign_in_needed"))
                .map(event -> event.path("data"))
                .toList();
    }

    private static JsonNode read(String event) {
        try {
            return new ObjectMapper().readTree(event);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
