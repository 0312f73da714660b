package com.swallowtail.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in structured JSON, as the records of every topic are. */
@ApplicationScoped
class CloudEvents {
    static final String CONTENT_TYPE = "application/cloudevents+json";

    /** Below the broker's default limit of 1 MiB a record, with room for what Kafka adds. */
    private static final int MAX_BYTES = 900_000;

    private final ObjectMapper mapper;
    private final JsonFormat format = new JsonFormat();
    private final URI source;

    CloudEvents(ObjectMapper mapper, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.mapper = mapper;
        this.source = URI.create("/" + service);
    }

    /** @throws IllegalArgumentException when the event is larger than a broker accepts: nothing else could be sent after it */
    String structured(UUID id, Event event, @Nullable String traceParent) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withData("application/json", BytesCloudEventData.wrap(data(event)));
        if (traceParent != null) {
            cloudEvent.withExtension(TraceParent.NAME, traceParent);
        }
        var bytes = format.serialize(cloudEvent.build());
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("An event of type " + event.type() + " has " + bytes.length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] data(Event event) {
        try {
            return mapper.writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of " + event.type() + " is not plain JSON", e);
        }
    }
}
