package com.swallowtail.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.Refusal;
import com.swallowtail.web.fixtures.EdgeTest;
import com.swallowtail.web.fixtures.RefusalsKept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TurningCallersAwayIT extends EdgeTest {
    private static final String POSTS = "/tiktok/posts";

    @Inject
    RefusalsKept refusals;

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", "a.b.c"})
    void a_token_that_is_none_is_refused_with_401(String token) {
        Response answer = anonymous().auth().oauth2(token).get(ACME + POSTS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(code(answer)).isEqualTo("unauthenticated");
    }

    @Test
    void an_expired_token_is_refused_with_401() {
        // When
        Response answer = anonymous()
                .auth()
                .oauth2(tokens().expired("acme", "content:read"))
                .get(ACME + POSTS);
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(code(answer)).isEqualTo("unauthenticated");
    }

    /** The tests' settings give this one address an issuer that nobody runs. */
    @Test
    void while_the_issuer_is_away_callers_are_asked_to_come_back() {
        // When
        Response answer = caller("unissued", "content:read").get("/api/v1/instances/unissued" + POSTS);
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThat(code(answer)).isEqualTo("upstream-unavailable");
    }

    @Test
    void an_altered_token_is_refused_with_401() {
        String token = tokens().bearer("acme", "content:read");
        String altered =
                token.substring(0, token.lastIndexOf('.') + 1) + "AAAA" + token.substring(token.lastIndexOf('.') + 5);
        assertThat(anonymous().auth().oauth2(altered).get(ACME + POSTS).statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_route_of_the_api_asks_for_a_token_first() {
        assertThat(anonymous().get("/api/v1/nowhere").statusCode()).isEqualTo(401);
    }

    @Test
    void a_foreign_instance_looks_like_one_that_does_not_exist() {
        // When
        Response foreign = caller("other", "content:read").get(ACME + POSTS);
        Response impossible = caller("other", "content:read").get("/api/v1/instances/no.such/tiktok/posts");
        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(impossible.jsonPath().getString("detail"));
        assertThat(code(foreign)).isEqualTo(code(impossible));
    }

    @Test
    void a_foreign_instance_comes_before_role_media_type_and_body() {
        Response answer = caller("other")
                .contentType("text/plain")
                .body("x".repeat(1_100_000))
                .post(ACME + POSTS);
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void a_missing_role_comes_before_media_type_and_body() {
        // When
        Response answer = caller("acme", "content:read")
                .contentType("text/plain")
                .body("x".repeat(1_100_000))
                .post(ACME + POSTS);
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("role-missing");
        assertThat(answer.jsonPath().getString("detail")).contains("content:publish");
    }

    @Test
    void a_caller_with_instance_and_role_comes_in() {
        assertThat(caller("beta,acme", "content:read")
                        .get(ACME + POSTS)
                        .jsonPath()
                        .getString("items[0]"))
                .isEqualTo("acme");
        assertThat(caller("*", "content:read").get(ACME + POSTS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/instances/acme/tiktok/posts",
                "/api/v1/instances/other/../acme/tiktok/posts",
                "/api/v1/instances/other/%2e%2e/acme/tiktok/posts",
                "/api/v1/instances/acme;x=1/tiktok/posts",
                "/api/v1/instances/%61cme/tiktok/posts",
                "/api/v1/instances/other%2f..%2facme/tiktok/posts",
                "/api/v1/instances/acme/tiktok/posts/",
                "/webhooks/../api/v1/instances/acme/tiktok/posts"
            })
    void no_way_of_writing_the_address_leads_around_the_guard(String address) {
        assertThat(caller("other", "content:read")
                        .urlEncodingEnabled(false)
                        .get(address)
                        .statusCode())
                .isIn(400, 404);
        assertThat(anonymous().urlEncodingEnabled(false).get(address).statusCode())
                .isIn(400, 401, 404);
    }

    @Test
    void public_routes_ignore_tokens() {
        assertThat(anonymous().get("/api/v1/oauth/tiktok/callback").asString()).isEqualTo("anonymous");
        assertThat(anonymous().get(ACME + "/connections/tiktok/callback").statusCode())
                .isEqualTo(200);
        assertThat(anonymous()
                        .auth()
                        .oauth2("nonsense")
                        .get("/api/v1/oauth/tiktok/callback")
                        .statusCode())
                .isEqualTo(200);
        assertThat(anonymous().body("{}").post("/webhooks/tiktok").statusCode()).isEqualTo(200);
    }

    @Test
    void the_internal_api_is_for_services_alone() {
        String address = "/internal/v1/instances/acme/connections/tiktok/token";
        assertThat(anonymous().get(address).statusCode()).isEqualTo(401);
        assertThat(caller("*", "connections:read").get(address).statusCode()).isEqualTo(403);
        assertThat(anonymous().auth().oauth2(tokens().service()).get(address).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_operator_has_every_instance() {
        assertThat(caller("acme", "platform:operate").get("/api/v1/doctor").statusCode())
                .isEqualTo(403);
        assertThat(caller("*", "platform:operate").get("/api/v1/doctor").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusals_are_kept_for_the_audit_trail() {
        // When
        subject("curious", "other", "content:read")
                .header("X-Request-Id", "r-1")
                .get(ACME + POSTS);
        subject("curious", "acme", "audit:read").header("X-Request-Id", "r-2").get(ACME + POSTS);
        // Then
        assertThat(refusals.of("curious"))
                .extracting(Refusal::instanceId, Refusal::foreignInstance, Refusal::missingRole, Refusal::requestId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("acme", true, null, "r-1"),
                        org.assertj.core.groups.Tuple.tuple("acme", false, "content:read", "r-2"));
    }

    @Test
    void a_refusal_stays_one_when_it_cannot_be_kept() {
        assertThat(subject("unlucky", "other", "content:read").get(ACME + POSTS).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_audited_mutation_knows_its_action() {
        Response answer = subject("writer", "acme", "content:publish")
                .contentType("application/json")
                .body("{\"caption\":\"hi\"}")
                .post(ACME + POSTS);
        assertThat(answer.jsonPath().getString("action")).isEqualTo("post.created");
        assertThat(answer.jsonPath().getString("by")).isEqualTo("writer");
    }
}
