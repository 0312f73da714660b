package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.events.Topic;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/** Kafka: whether it answers, and whether the topics exist that events are published to. */
@ApplicationScoped
class Broker implements Examination {
    private static final int PATIENCE_MS = 1_500;

    private final Map<String, Object> settings;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = new HashMap<>(broker);
        settings.put("client.id", "doctor");
        settings.put("default.api.timeout.ms", PATIENCE_MS);
        settings.put("request.timeout.ms", PATIENCE_MS);
    }

    @Override
    public String part() {
        return "kafka";
    }

    @Override
    public String remedy() {
        return "See that a broker answers at KAFKA_BOOTSTRAP_SERVERS.";
    }

    @Override
    public Uni<List<Check>> examine() {
        return Uni.createFrom()
                .item(() -> Admin.create(settings))
                .chain(admin -> partitions(admin).eventually(() -> admin.close(Duration.ofMillis(1))))
                .map(partitions -> List.of(Check.pass("kafka", "Kafka answers."), judge(partitions)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()); // finds the broker's addresses
    }

    private static Uni<Map<String, Integer>> partitions(Admin admin) {
        return Uni.createFrom()
                .completionStage(() -> admin.listTopics(new ListTopicsOptions().timeoutMs(PATIENCE_MS))
                        .names()
                        .toCompletionStage())
                .map(there -> {
                    var ours = new TreeSet<>(there);
                    ours.retainAll(wanted());
                    return ours;
                })
                .chain(ours -> Uni.createFrom().completionStage(() -> admin.describeTopics(
                                ours, new DescribeTopicsOptions().timeoutMs(PATIENCE_MS))
                        .allTopicNames()
                        .toCompletionStage()))
                .map(Broker::counted);
    }

    private static Map<String, Integer> counted(Map<String, TopicDescription> topics) {
        return topics.values().stream().collect(Collectors.toMap(TopicDescription::name, topic -> topic.partitions()
                .size()));
    }

    private static List<String> wanted() {
        return Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    }

    /** @param partitions how many each topic has that exists */
    static Check judge(Map<String, Integer> partitions) {
        var missing = new TreeSet<>(wanted());
        missing.removeAll(partitions.keySet());
        if (!missing.isEmpty()) {
            return Examination.fault(
                    "topics",
                    "These topics are missing: " + String.join(", ", missing) + ".",
                    "Create them as docs/events/asyncapi.yaml describes them.");
        }
        return Check.pass(
                "topics",
                wanted().stream()
                        .map(topic -> topic + " (" + partitions.get(topic) + ")")
                        .collect(Collectors.joining(", ", "Topics, with their partitions: ", ".")));
    }
}
