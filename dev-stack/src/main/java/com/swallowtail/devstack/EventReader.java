package com.swallowtail.devstack;

import com.swallowtail.testsupport.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one instance's events from all topics, as a consumer outside the product would. */
final class EventReader {
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration REST_FOLLOWS_WITHIN = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final String instance;
    private final Clock clock;

    record Seen(String topic, String type, String subject, Instant time) {}

    EventReader(String bootstrapServers, String instance, Clock clock) {
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
        this.instance = instance;
    }

    /** The events since a moment, up to the awaited one and what follows it closely, in the order of their time. */
    List<Seen> readUntil(Instant since, Predicate<Seen> awaited) {
        var seen = new ArrayList<Seen>();
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            seekTo(consumer, partitions, since);
            var until = clock.instant().plus(WITHIN);
            var found = false;
            while (clock.instant().isBefore(until)) {
                for (var message : consumer.poll(Duration.ofMillis(250))) {
                    ours(message).forEach(seen::add);
                }
                if (!found && seen.stream().anyMatch(awaited)) {
                    found = true;
                    until = clock.instant().plus(REST_FOLLOWS_WITHIN);
                }
            }
            if (!found) {
                throw new DemoFailed("Kafka did not show the awaited event; it showed " + seen);
            }
        }
        return seen.stream().sorted(Comparator.comparing(Seen::time)).toList();
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return Stream.of(Topics.ALL)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static void seekTo(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions, Instant since) {
        var times = partitions.stream().collect(Collectors.toMap(each -> each, each -> since.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, offset) -> {
            if (offset == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    private Stream<Seen> ours(ConsumerRecord<String, String> message) {
        if (!instance.equals(message.key())) {
            return Stream.empty();
        }
        var event = Api.parsed(message.value());
        var time = event.path("time").asText(Instant.EPOCH.toString());
        return Stream.of(
                new Seen(message.topic(), typeOf(event), event.path("subject").asText(), Instant.parse(time)));
    }

    /** An audit record is told by its action, since all of them have one type. */
    private static String typeOf(com.fasterxml.jackson.databind.JsonNode event) {
        var type = event.path("type").asText();
        var action = event.path("data").path("action").asText();
        return type.equals("audit.recorded") && !action.isEmpty() ? type + " " + action : type;
    }
}
