package com.swallowtail.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.fixtures.EdgeTest;
import com.swallowtail.web.fixtures.Verifications;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComingBackWithATokenIT extends EdgeTest {
    private static final String POSTS = ACME + "/tiktok/posts";

    @Inject
    Verifications verifications;

    @Test
    void a_token_that_was_verified_is_not_verified_again() {
        // Given
        String token = tokens().of("regular", "acme", "content:read");
        assertThat(ask(token, POSTS).statusCode()).isEqualTo(200);
        // When
        Response again = ask(token, POSTS);
        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(verifications.of("regular")).isEqualTo(1);
    }

    @Test
    void who_comes_back_may_do_what_the_token_says_and_no_more() {
        // Given
        String token = tokens().of("modest", "acme", "content:publish");
        ask(token, POSTS);
        // When
        Response created = anonymous()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"caption\":\"hi\"}")
                .post(POSTS);
        // Then
        assertThat(created.jsonPath().getString("by")).isEqualTo("modest");
        assertThat(ask(token, POSTS).statusCode()).isEqualTo(403);
        assertThat(ask(token, "/api/v1/instances/other/tiktok/posts").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_altered_copy_of_a_remembered_token_is_refused() {
        // Given
        String token = tokens().of("copied", "acme", "content:read");
        ask(token, POSTS);
        // When
        Response altered = ask(token.substring(0, token.length() - 8) + "AAAAAAAA", POSTS);
        // Then
        assertThat(altered.statusCode()).isEqualTo(401);
        assertThat(altered.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(ask(token, POSTS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_remembered_token_is_refused_at_its_own_end() {
        // Given
        String token = tokens().lasting(Duration.ofSeconds(3), "acme", "content:read");
        assertThat(ask(token, POSTS).statusCode()).isEqualTo(200);
        // When
        Response refused = Awaitility.await("the token's end")
                .atMost(Duration.ofSeconds(10))
                .until(() -> ask(token, POSTS), answer -> answer.statusCode() != 200);
        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(code(refused)).isEqualTo("unauthenticated");
    }

    /** The tests' settings give this one address an issuer that nobody runs. */
    @Test
    void a_token_of_one_issuer_is_not_remembered_at_the_address_of_another() {
        // Given
        String token = tokens().of("traveller", "*", "content:read");
        assertThat(ask(token, POSTS).statusCode()).isEqualTo(200);
        // When
        Response elsewhere = ask(token, "/api/v1/instances/unissued/tiktok/posts");
        // Then
        assertThat(elsewhere.statusCode()).isEqualTo(503);
    }

    private static Response ask(String token, String address) {
        return anonymous().auth().oauth2(token).get(address);
    }
}
