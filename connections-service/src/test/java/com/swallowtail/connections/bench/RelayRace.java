package com.swallowtail.connections.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events on their way to Kafka: from the outbox by its relay, and from memory by a producer that batches. */
final class RelayRace implements AutoCloseable {
    private static final int EVENTS = 100_000;
    private static final int INSTANCES = 1_000;
    /** One that nobody reads, or the readers of one side would slow the other down. */
    private static final String TOPIC = "swallowtail.bench.v1";

    private static final String TYPE = "com.swallowtail.connection.refreshed";
    private static final String PAYLOAD = """
            {"specversion":"1.0","id":"%s","source":"/connections-service","type":"%s","subject":"crowd/tiktok",\
            "datacontenttype":"application/json","time":"2026-11-28T12:00:00Z","data":{"instanceId":"crowd","platform":\
            "tiktok","accountId":"a-user-of-tiktok","status":"connected","tokenVersion":7,"expiresAt":"2026-11-29T12:00:00Z",\
            "scopes":["user.info.basic","video.list","video.publish"]}}""";
    private static final RecordHeader STRUCTURED =
            new RecordHeader("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));

    private final BenchDatabase database;
    private final KafkaProducer<String, String> producer;

    RelayRace(BenchDatabase database, String bootstrapServers) {
        this.database = database;
        createTopic(bootstrapServers);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        5,
                        "batch.size",
                        131_072),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void createTopic(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 2, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** From the commit of the last event until all have left the outbox. */
    double relayed() {
        database.run("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload)
                select gen_random_uuid(), '%s', 'crowd-' || n %% %d, '%s', '%s' from generate_series(1, %d) n
                """.formatted(TOPIC, INSTANCES, TYPE, payload(), EVENTS));
        var began = System.nanoTime();
        database.await("select (select min(position) from outbox) is null");
        return EVENTS / ((System.nanoTime() - began) / 1e9);
    }

    double produced() {
        var payload = payload();
        var began = System.nanoTime();
        for (var event = 0; event < EVENTS; event++) {
            producer.send(new ProducerRecord<>(
                    TOPIC, null, null, "crowd-" + event % INSTANCES, payload, List.of(STRUCTURED)));
        }
        producer.flush();
        return EVENTS / ((System.nanoTime() - began) / 1e9);
    }

    private static String payload() {
        return PAYLOAD.formatted(UUID.randomUUID(), TYPE);
    }

    @Override
    public void close() {
        producer.close();
    }
}
