package com.swallowtail.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What {@code docs/events/asyncapi.yaml} promises to subscribers, held against what was really published. */
public final class EventContract {
    private static final Map<String, String> SCHEMA_BY_TOPIC = Map.of(
            "swallowtail.connections.v1", "ConnectionEvent",
            "swallowtail.posts.v1", "PostEvent",
            "swallowtail.engagement.v1", "EngagementEvent",
            "swallowtail.audit.v1", "AuditEvent");
    private static final String DOCUMENT = "https://swallowtail.example/asyncapi";

    private final Map<String, Schema> schemas = new HashMap<>();
    private final JsonNode channels;

    private EventContract(String document, JsonNode channels) {
        this.channels = channels;
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, document)));
        SCHEMA_BY_TOPIC.forEach((topic, name) ->
                schemas.put(topic, registry.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + name))));
    }

    /** The contract of this checkout. */
    public static EventContract read() {
        var file = Checkout.root().resolve("docs/events/asyncapi.yaml").toFile();
        try {
            var document = new ObjectMapper(new YAMLFactory()).readTree(file);
            return new EventContract(new ObjectMapper().writeValueAsString(document), document.path("channels"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of events that a topic may carry. */
    public Set<String> types(String topic) {
        return StreamSupport.stream(channels.spliterator(), false)
                .filter(channel -> topic.equals(channel.path("address").asText()))
                .flatMap(channel -> channel.path("messages").propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is wrong with everything that was ever published to this broker. */
    public List<String> violationsAt(String bootstrapServers) {
        return violations(new TopicReader(bootstrapServers).all(Topics.ALL));
    }

    /** What is wrong with these records, a sentence each; empty when they keep the contract. */
    public List<String> violations(List<ConsumerRecord<String, String>> records) {
        return records.stream().flatMap(this::violations).toList();
    }

    private Stream<String> violations(ConsumerRecord<String, String> record) {
        var schema = schemas.get(record.topic());
        if (schema == null) {
            return Stream.of(record.topic() + " is a topic without a contract");
        }
        var where = record.topic() + " " + record.offset() + ": ";
        return Stream.concat(
                schema.validate(record.value(), InputFormat.JSON).stream().map(error -> where + error),
                key(record).map(problem -> where + problem));
    }

    private static Stream<String> key(ConsumerRecord<String, String> record) {
        try {
            JsonNode instance = new ObjectMapper().readTree(record.value()).at("/data/instanceId");
            return instance.asText().equals(record.key())
                    ? Stream.empty()
                    : Stream.of("the key is " + record.key() + ", the instance " + instance.asText());
        } catch (JsonProcessingException e) {
            return Stream.of("not JSON");
        }
    }
}
