package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.testsupport.TopicReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services stand on goes away and comes back, while people work. */
class SurvivingOutagesE2E {
    private static final Duration KAFKA_IS_DOWN_FOR = Duration.ofMinutes(1);
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path folder;

    private static OwnStack stack;

    @BeforeAll
    static void start() {
        stack = OwnStack.start(folder);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void kafka_down_for_a_minute_loses_no_event_and_changes_no_order() {
        var customer = connected("kafka-outage");
        var accepted = new ConcurrentLinkedQueue<String>();
        accepted.add(schedule(customer));

        stack.kafka().stop();
        var end = CLOCK.instant().plus(KAFKA_IS_DOWN_FOR);
        await().pollInterval(Duration.ofMillis(500))
                .atMost(KAFKA_IS_DOWN_FOR.multipliedBy(2))
                .until(() -> accepted.add(schedule(customer)) && CLOCK.instant().isAfter(end));
        stack.kafka().restart();
        accepted.add(schedule(customer));

        await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> assertThat(created("kafka-outage"))
                .containsExactlyElementsOf(List.copyOf(accepted)));
        assertThat(accepted).hasSizeGreaterThan(20);
    }

    @Test
    void postgresql_restarted_under_load_is_answered_for_again_within_ten_seconds() throws Exception {
        var customer = connected("database-outage");
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        var working = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> {
                    while (working.get()) {
                        attempt(customer, accepted);
                    }
                });
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> accepted.size() > 10);
            stack.postgres().restart();
            var before = accepted.size();
            await().atMost(Duration.ofSeconds(10)).until(() -> accepted.size() > before + 4);
            working.set(false);
        }

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(created("database-outage")).containsAll(accepted));
    }

    private static Customer connected(String instance) {
        var customer = stack.customer(instance);
        assertThat(customer.connect().getQuery()).contains("status=connected");
        return customer;
    }

    private static void attempt(Customer customer, Queue<String> accepted) {
        try {
            var answer = customer.post(later());
            if (answer.status() == 202) {
                accepted.add(answer.body().get("id").asText());
            }
        } catch (Customer.NoAnswer outage) {
            Thread.onSpinWait();
        }
    }

    private static String schedule(Customer customer) {
        var answer = customer.post(later());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        return answer.body().get("id").asText();
    }

    private static Map<String, Object> later() {
        return Map.of(
                "type", "video",
                "caption", "for next week",
                "media", List.of(Map.of("url", stack.simulator() + "/media/sample.mp4")),
                "privacyLevel", "PUBLIC_TO_EVERYONE",
                "scheduledAt", Instant.now(CLOCK).plus(Duration.ofDays(7)).toString());
    }

    /** Ids of the posts that the topic tells of, each once, in the order of their first event. */
    private static List<String> created(String instance) {
        return new TopicReader(stack.kafka().bootstrapServers())
                .all("swallowtail.posts.v1").stream()
                        .filter(record -> record.key().equals(instance))
                        .map(SurvivingOutagesE2E::createdPost)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String createdPost(ConsumerRecord<String, String> record) {
        try {
            var event = new ObjectMapper().readTree(record.value());
            return event.get("type").asText().equals("post.created")
                    ? event.get("subject").asText()
                    : "";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
