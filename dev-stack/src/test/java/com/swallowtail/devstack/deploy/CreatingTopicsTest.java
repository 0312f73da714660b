package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The topics against docs/events/asyncapi.yaml. */
class CreatingTopicsTest {
    private static final Pattern CREATED =
            Pattern.compile("create --topic (\\S+) --partitions (\\d+) --config retention\\.ms=(\\d+)");

    @Test
    void strimzi_is_asked_for_the_topics_as_they_are_described() throws IOException {
        assertThat(Manifests.examples("KafkaTopic").map(CreatingTopicsTest::asked))
                .containsExactlyInAnyOrderElementsOf(described());
        assertThat(Manifests.examples("KafkaTopic"))
                .allMatch(topic -> topic.at("/spec/replicas").asInt() == 3);
    }

    @Test
    void the_small_cluster_creates_the_topics_as_they_are_described() throws IOException {
        var script = Manifests.of("local")
                .workload("kafka-topics")
                .containers()
                .getFirst()
                .getArgs()
                .getFirst();
        var created = CREATED.matcher(script)
                .results()
                .map(topic ->
                        new Topic(topic.group(1), Integer.parseInt(topic.group(2)), Long.parseLong(topic.group(3))));

        assertThat(created).containsExactlyInAnyOrderElementsOf(described());
    }

    private static List<Topic> described() throws IOException {
        var file = Checkout.root().resolve("docs/events/asyncapi.yaml");
        var channels = Kinds.documents(Files.readString(file)).getFirst().path("channels");
        var bindings = channels.path("connections").at("/bindings/kafka");
        return StreamSupport.stream(channels.spliterator(), false)
                .map(channel -> {
                    var own = channel.at("/bindings/kafka");
                    // an alias of the first one's, which the parser leaves as its name
                    return topic(channel, own.isMissingNode() ? bindings : own);
                })
                .toList();
    }

    private static Topic topic(JsonNode channel, JsonNode kafka) {
        return new Topic(
                channel.path("address").asText(),
                kafka.path("partitions").asInt(),
                kafka.at("/topicConfiguration/retention.ms").asLong());
    }

    private static Topic asked(JsonNode example) {
        return new Topic(
                example.at("/metadata/name").asText(),
                example.at("/spec/partitions").asInt(),
                example.at("/spec/config/retention.ms").asLong());
    }

    private record Topic(String name, int partitions, long retention) {}
}
