package com.swallowtail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes as a stranger has to compute them. Whoever changes them makes every chain of the past look forged. */
class ChainLinkTest {
    private static final String EVENT = """
            {"specversion":"1.0","id":"5b9c2b2e-8f5d-4f0f-9b0a-0c3a1a6f4e11","source":"/tiktok-service",\
            "type":"audit.recorded","data":{"actor":"müla","action":"post.created","resource":"post/1",\
            "outcome":"succeeded","platform":"tiktok","instanceId":"acme","occurredAt":"2026-11-23T12:00:00.123456789Z",\
            "detail":{"b":1.50,"a":["x",{"d":null,"c":true}]}}}""";

    @Test
    void content_is_hashed_value_by_value_each_with_its_length() {
        // When
        var content = AuditContent.of(EVENT);
        // Then
        assertThat(content.detail()).isEqualTo("{\"a\":[\"x\",{\"c\":true,\"d\":null}],\"b\":1.5}");
        assertThat(CanonicalText.of(content.actor(), content.requestId(), content.occurredAt()))
                .isEqualTo("5:müla,-,27:2026-11-23T12:00:00.123456Z,");
        assertThat(content.hash()).isEqualTo("c15923a7e662caee4c4fd84ab32fa3e85c77b05935780f58f81667aca0ec7718");
    }

    @Test
    void a_link_covers_what_came_before_the_chain_its_position_and_the_content() {
        // When
        var link = ChainLink.after(
                ChainLink.BEFORE_ALL,
                "tiktok-service",
                "acme",
                1,
                AuditContent.of(EVENT).hash());
        // Then
        assertThat(link.hash()).isEqualTo("14e15788c72020966c85b48beaf1e5d7f22ac0f177f726f15ab51c760d7c117e");
    }

    @Test
    void an_event_carries_its_link_and_says_otherwise_what_it_said() throws Exception {
        // When
        var told = new ObjectMapper().readTree(new ChainLink(7, "p", "h").attachedTo(EVENT));
        // Then
        assertThat(told.get("chainposition").asInt()).isEqualTo(7);
        assertThat(told.get("chainprevious").asText()).isEqualTo("p");
        assertThat(told.get("chainhash").asText()).isEqualTo("h");
        assertThat(AuditContent.of(told.toString())).isEqualTo(AuditContent.of(EVENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"1\",\"data\":{}}",
                "{\"id\":\"1\",\"data\":{\"instanceId\":\"a\",\"occurredAt\":\"noon\"}}"
            })
    void what_is_no_audit_event_has_no_content(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditContent.of(text));
    }
}
