package com.swallowtail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a committed change to a stranger's consumer, over a real database and a real broker. */
@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {@ResourceArg(name = "role", value = "events"), @ResourceArg(name = "simulator", value = "false")})
class PublishingEventsIT {
    @Inject
    Ledger ledger;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "KAFKA_BOOTSTRAP_SERVERS")
    String broker;

    private final String instance = "i-" + UUID.randomUUID();
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();
    private KafkaConsumer<String, String> consumer;

    @BeforeEach
    void subscribe() {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(Topic.POSTS.topicName(), Topic.AUDIT.topicName()));
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void an_event_of_a_committed_change_arrives_as_a_structured_cloud_event() throws Exception {
        commit(Ledger.event(instance, 7));

        var record = arrivals(1).getFirst();
        assertThat(new String(record.headers().lastHeader("content-type").value()))
                .isEqualTo("application/cloudevents+json");
        var event = json.readTree(record.value());
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("type").asText()).isEqualTo("post.created");
        assertThat(event.get("source").asText()).isEqualTo("/events-test");
        assertThat(event.get("subject").asText()).isEqualTo("post-7");
        assertThat(event.at("/data/number").asInt()).isEqualTo(7);
        assertThat(UUID.fromString(event.get("id").asText())).isNotNull();
    }

    @Test
    void a_change_that_rolls_back_says_nothing() {
        assertThat(failing(Ledger.event(instance, 1))).hasMessage("rolled back");
        commit(Ledger.event(instance, 2));

        assertThat(numbers(arrivals(1))).containsExactly(2);
    }

    @Test
    void events_of_one_instance_arrive_in_the_order_of_their_commits() {
        IntStream.range(0, 50).forEach(i -> commit(Ledger.event(instance, i)));

        assertThat(numbers(arrivals(50)))
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void more_events_than_a_batch_holds_all_arrive_once_while_nothing_fails() {
        commit(Ledger.events(instance, 2_500));

        assertThat(numbers(arrivals(2_500)))
                .containsExactlyElementsOf(IntStream.range(0, 2_500).boxed().toList());
    }

    @Test
    void a_relay_whose_connection_is_cut_takes_the_lock_again_and_loses_nothing() {
        commit(Ledger.event(instance, 0));
        arrivals(1);
        pool.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox-relay'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5));
        commit(Ledger.event(instance, 1));

        assertThat(numbers(arrivals(2))).endsWith(1);
    }

    @Test
    void a_topic_that_does_not_exist_stops_its_own_instance_and_no_other() {
        pool.query("INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload) VALUES ('" + UUID.randomUUID()
                        + "', 'missing-topic', 'stopped-" + instance + "', 'x', '{}')")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5));
        commit(Ledger.event(instance, 3));

        assertThat(numbers(arrivals(1))).containsExactly(3);
        pool.query("DELETE FROM outbox WHERE aggregatetype = 'missing-topic'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private void commit(Event... events) {
        onVertx(() -> ledger.change(events));
    }

    private Throwable failing(Event event) {
        return catchThrowable(() -> onVertx(() -> ledger.changeThatFails(event)));
    }

    private static void onVertx(Supplier<Uni<Void>> change) {
        try {
            VertxContextSupport.subscribeAndAwait(change);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, String>> arrivals(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (record.key().equals(instance)) {
                    seen.add(record);
                }
            });
            return seen.size() >= count;
        });
        return seen;
    }

    private List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(this::number).toList();
    }

    private int number(ConsumerRecord<String, String> record) {
        try {
            JsonNode event = json.readTree(record.value());
            return event.at("/data/number").asInt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
