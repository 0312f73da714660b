package com.swallowtail.connections.stream;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the topics for the streams of this replica, each replica all of it. */
@ApplicationScoped
class ReadEvents {
    private static final Logger LOG = Logger.getLogger(ReadEvents.class);

    private final EventStreams streams;

    ReadEvents(EventStreams streams) {
        this.streams = streams;
    }

    @Incoming("streamed")
    void read(ConsumerRecord<String, String> told) {
        var shard = Position.shard(told.topic(), told.partition());
        streams.take(shard, told.offset(), told.key(), type(told), told.value());
    }

    private static @Nullable String type(ConsumerRecord<String, String> told) {
        try {
            return told.value() == null ? null : new JsonObject(told.value()).getString("type");
        } catch (DecodeException | ClassCastException notAnEvent) {
            LOG.warnf("Record %d of %s is no event and was passed over", told.offset(), told.topic());
            return null;
        }
    }
}
