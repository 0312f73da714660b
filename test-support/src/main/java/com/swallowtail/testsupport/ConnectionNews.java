package com.swallowtail.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells on Kafka what connections-service would tell. */
public final class ConnectionNews {
    private static final String TOPIC = "swallowtail.connections.v1";

    private final String bootstrapServers;
    private final String platform;

    public ConnectionNews(String bootstrapServers, String platform) {
        this.bootstrapServers = bootstrapServers;
        this.platform = platform;
    }

    public void connected(String instance, String accountId) {
        tell("connection.connected", instance, accountId, "connected");
    }

    public void disconnected(String instance, String accountId) {
        tell("connection.disconnected", instance, accountId, "disconnected");
    }

    /** The person wanted their data deleted. */
    public void deleted(String instance, String accountId) {
        tell("connection.disconnected", instance, accountId, "disconnected", "data-deletion");
    }

    private void tell(String type, String instance, String accountId, String status) {
        tell(type, instance, accountId, status, "");
    }

    private void tell(String type, String instance, String accountId, String status, String reason) {
        var event = new ObjectMapper()
                .valueToTree(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "source",
                        "/connections-service",
                        "type",
                        type,
                        "subject",
                        "c-" + instance,
                        "time",
                        Instant.now().toString(),
                        "datacontenttype",
                        "application/json",
                        "data",
                        Map.of(
                                "instanceId", instance,
                                "connectionId", "c-" + instance,
                                "platform", platform,
                                "accountId", accountId,
                                "status", status,
                                "reason", reason,
                                "version", 1)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, instance, event.toString()));
        }
    }
}
