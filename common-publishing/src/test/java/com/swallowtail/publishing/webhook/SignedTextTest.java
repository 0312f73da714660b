package com.swallowtail.publishing.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only what is text as JSON is written is asked about. */
class SignedTextTest {
    @Test
    void json_in_utf8_is_text() {
        var text = "{\r\n\t\"text\": \"Grüße ☕ 😀\"}";
        assertThat(SignedText.of(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void other_encodings_and_control_characters_are_not() {
        assertThat(SignedText.of("{\"text\": \"Grüße\"}".getBytes(ISO_8859_1))).isNull();
        assertThat(SignedText.of("{}".getBytes(UTF_16))).isNull();
        assertThat(SignedText.of("{}\u0000".getBytes(UTF_8))).isNull();
        assertThat(SignedText.of("{}\u001b".getBytes(UTF_8))).isNull();
    }
}
