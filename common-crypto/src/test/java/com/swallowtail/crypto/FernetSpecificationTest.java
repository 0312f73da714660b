package com.swallowtail.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.macasaet.fernet.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors published with the specification, see the README beside them. */
class FernetSpecificationTest {
    private static final Duration SKEW_OF_THE_SPECIFICATION = Duration.ofSeconds(60);

    @TestFactory
    Stream<DynamicTest> generates_the_published_tokens() throws IOException {
        return vectors("generate", "src", vector -> assertThat(generate(vector)).isEqualTo(text(vector, "token")));
    }

    @TestFactory
    Stream<DynamicTest> verifies_the_published_tokens() throws IOException {
        return vectors("verify", "src", vector -> assertThat(verify(vector)).hasValue(text(vector, "src")));
    }

    @TestFactory
    Stream<DynamicTest> refuses_the_published_invalid_tokens() throws IOException {
        return vectors("invalid", "desc", vector -> assertThat(verify(vector)).isEmpty());
    }

    private static String generate(JsonNode vector) {
        var iv = new byte[16];
        for (int i = 0; i < iv.length; i++) {
            iv[i] = (byte) vector.get("iv").get(i).asInt();
        }
        var plaintext = text(vector, "src").getBytes(StandardCharsets.UTF_8);
        return Fernet.encrypt(plaintext, key(vector), now(vector).instant(), new IvParameterSpec(iv));
    }

    private static Optional<String> verify(JsonNode vector) {
        var life = Duration.ofSeconds(vector.get("ttl_sec").asLong());
        return Fernet.decrypt(text(vector, "token"), key(vector), now(vector), life, SKEW_OF_THE_SPECIFICATION)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Key key(JsonNode vector) {
        return new Key(text(vector, "secret"));
    }

    private static Clock now(JsonNode vector) {
        return Clock.fixed(OffsetDateTime.parse(text(vector, "now")).toInstant(), ZoneOffset.UTC);
    }

    private static String text(JsonNode vector, String field) {
        return vector.get(field).asText();
    }

    private static Stream<DynamicTest> vectors(String file, String name, Check check) throws IOException {
        try (var json = FernetSpecificationTest.class.getResourceAsStream("/fernet/" + file + ".json")) {
            var vectors = new ObjectMapper().readTree(json);
            assertThat(vectors).as("vectors in " + file).isNotEmpty();
            return StreamSupport.stream(vectors.spliterator(), false)
                    .map(vector -> DynamicTest.dynamicTest(text(vector, name), () -> check.of(vector)));
        }
    }

    private interface Check {
        void of(JsonNode vector);
    }
}
