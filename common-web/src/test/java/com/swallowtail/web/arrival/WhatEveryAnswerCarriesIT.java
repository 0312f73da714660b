package com.swallowtail.web.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.fixtures.EdgeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WhatEveryAnswerCarriesIT extends EdgeTest {
    private static final String POSTS = ACME + "/tiktok/posts";

    @Test
    void a_sane_request_id_is_kept() {
        assertThat(anonymous().header("X-Request-Id", "a.B_c-1").get(POSTS).header("X-Request-Id"))
                .isEqualTo("a.B_c-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blank",
                "<script>",
                "é",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void any_other_request_id_is_replaced(String id) {
        assertThat(anonymous().header("X-Request-Id", id).get(POSTS).header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void the_trace_is_the_callers_when_there_is_one() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Response answer = anonymous()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(POSTS);
        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(trace);
        assertThat(anonymous()
                        .header("X-Request-Id", "mine")
                        .get(POSTS)
                        .jsonPath()
                        .getString("traceId"))
                .isEqualTo("mine");
    }

    @Test
    void answers_are_neither_stored_nor_sniffed() {
        Response answer = everyRole("reader").get(POSTS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void callbacks_send_no_referrer() {
        assertThat(anonymous().get("/api/v1/oauth/tiktok/callback?code=x").header("Referrer-Policy"))
                .isEqualTo("no-referrer");
        assertThat(anonymous().get(ACME + "/connections/tiktok/callback").header("Referrer-Policy"))
                .isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com", "http://localhost:3000", "http://localhost:8000"})
    void an_allowed_origin_may_call_with_credentials(String origin) {
        // When
        Response preflight = anonymous()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options(POSTS);
        Response call = everyRole("reader").header("Origin", origin).get(POSTS);
        Response refused = anonymous().header("Origin", origin).get(POSTS);
        // Then
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
        for (Response answer : new Response[] {preflight, call, refused}) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
            assertThat(answer.header("Vary")).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://app.example.com.evil.example", "http://app.example.com"
            })
    void any_other_origin_gets_no_leave(String origin) {
        // When
        Response preflight = anonymous()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options(POSTS);
        Response call = everyRole("reader").header("Origin", origin).get(POSTS);
        // Then
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(code(preflight)).isEqualTo("origin-not-allowed");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        assertThat(call.header("Access-Control-Allow-Origin")).isNull();
    }
}
