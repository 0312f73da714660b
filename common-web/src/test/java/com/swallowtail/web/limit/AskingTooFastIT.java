package com.swallowtail.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.fixtures.EdgeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AskingTooFastIT extends EdgeTest {
    private static final String POSTS = ACME + "/tiktok/posts";

    @Test
    void an_answer_says_what_is_left() {
        // When
        Response answer = everyRole("patient").get(POSTS);
        // Then
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"reads\";q=200;w=2");
        assertThat(answer.header("RateLimit")).matches("\"reads\";r=199;t=1");
    }

    @Test
    void a_caller_who_is_too_fast_is_told_to_wait() {
        // Given
        String token = tokens().of("hasty", "acme", "content:publish");
        // When
        Response refused = Stream.generate(
                        () -> anonymous().auth().oauth2(token).delete(POSTS + "/1"))
                .limit(2000)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        // Then
        assertThat(code(refused)).isEqualTo("rate-limited");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.jsonPath().getBoolean("retryable")).isTrue();
        assertThat(refused.header("RateLimit")).startsWith("\"writes\";r=0;");
        assertThat(everyRole("unhurried").delete(POSTS + "/1").statusCode()).isEqualTo(204);
    }
}
