package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventContractTest {
    private static final String GOOD = """
            {"specversion":"1.0","id":"0b9f6ad8-5c1e-4a3b-9c0e-0a4f6f6d2a11","source":"/tiktok-service",
             "type":"post.created","subject":"p1","time":"2026-11-23T12:00:00Z","datacontenttype":"application/json",
             "data":{"instanceId":"acme","postId":"p1","platform":"tiktok","type":"video","status":"queued"}}
            """;
    private final EventContract contract = EventContract.read();

    @Test
    void an_event_as_documented_has_no_violation() {
        assertThat(contract.violations(List.of(record("acme", GOOD)))).isEmpty();
    }

    @Test
    void a_value_that_is_not_documented_is_a_violation() {
        assertThat(contract.violations(List.of(record("acme", GOOD.replace("queued", "waiting")))))
                .hasSize(1);
    }

    @Test
    void a_missing_field_is_a_violation() {
        var without = GOOD.replace("\"postId\":\"p1\",", "");
        assertThat(contract.violations(List.of(record("acme", without)))).hasSize(1);
    }

    @Test
    void a_key_that_is_not_the_instance_is_a_violation() {
        assertThat(contract.violations(List.of(record("globex", GOOD)))).hasSize(1);
    }

    @Test
    void the_example_in_the_guide_has_no_violation() throws IOException {
        var guide = Files.readString(Checkout.root().resolve("docs/guides/events.md"));
        var example = guide.split("```json|```")[1];
        assertThat(contract.violations(List.of(record("bakery", example)))).isEmpty();
    }

    private static ConsumerRecord<String, String> record(String key, String value) {
        return new ConsumerRecord<>("swallowtail.posts.v1", 0, 0, key, value);
    }
}
