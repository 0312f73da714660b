package com.swallowtail.events;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Sends batches of rows with an idempotent producer, and never a row after one of the same instance that failed at once.
 * What was handed to the producer is tried until the broker answers, so that a retry cannot overtake.
 */
@ApplicationScoped
class KafkaPublisher {
    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);
    private static final Header STRUCTURED = header("content-type", CloudEvents.CONTENT_TYPE);

    private final Producer<String, String> producer;

    KafkaPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.in.flight.requests.per.connection", 5);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        settings.put("max.block.ms", 5_000); // a broker that was never reached: the rows wait in the outbox instead
        settings.put("linger.ms", 1);
        settings.put("batch.size", 131_072);
        settings.put("buffer.memory", 8_388_608L);
        settings.put("client.id", "outbox-relay");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Sends the rows in their order and answers when the broker has answered for each. */
    Uni<Delivery> publish(List<OutboxRow> rows) {
        return Uni.createFrom()
                .item(() -> send(rows))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // waits for the broker's metadata
                .chain(sent -> Uni.createFrom().completionStage(sent))
                .map(acknowledged -> Delivery.of(rows, acknowledged));
    }

    private CompletableFuture<Set<Long>> send(List<OutboxRow> rows) {
        var stopped = new HashSet<String>();
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        var answers = rows.stream()
                .filter(row -> !stopped.contains(row.instanceId()))
                .map(row -> send(row, stopped, acknowledged))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(answers).thenApply(done -> acknowledged);
    }

    private CompletableFuture<Void> send(OutboxRow row, Set<String> stopped, Set<Long> acknowledged) {
        var answered = new CompletableFuture<Void>();
        producer.send(record(row), (metadata, failure) -> {
            if (failure == null) {
                acknowledged.add(row.position());
            } else {
                LOG.warnf("Kafka refused event %d of %s: %s", row.position(), row.topic(), failure.toString());
            }
            answered.complete(null);
        });
        if (answered.isDone() && !acknowledged.contains(row.position())) {
            stopped.add(row.instanceId());
        }
        return answered;
    }

    private static ProducerRecord<String, String> record(OutboxRow row) {
        return new ProducerRecord<>(row.topic(), null, null, row.instanceId(), row.told(), headers(row));
    }

    private static List<Header> headers(OutboxRow row) {
        return row.traceParent() == null
                ? List.of(STRUCTURED)
                : List.of(STRUCTURED, header(TraceParent.NAME, row.traceParent()));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
