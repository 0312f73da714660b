package com.swallowtail.connections.stream;

import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A replica that starts reads what the others still keep, so that a client may come back to it as well. */
@ApplicationScoped
@Identifier("streamed-events")
class StartingPoint implements KafkaConsumerRebalanceListener {
    private final EventStreams streams;
    private final StreamConfig config;
    private final Clock clock;

    StartingPoint(EventStreams streams, StreamConfig config, Clock clock) {
        this.streams = streams;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var moment = clock.instant().minus(config.keptFor()).toEpochMilli();
        var since = consumer.offsetsForTimes(partitions.stream().collect(toMap(Function.identity(), each -> moment)));
        var ends = consumer.endOffsets(partitions);
        partitions.forEach(each -> {
            var end = ends.get(each);
            var from = since.get(each) == null ? end : since.get(each).offset();
            consumer.seek(each, streams.begin(Position.shard(each.topic(), each.partition()), from, end));
        });
    }
}
