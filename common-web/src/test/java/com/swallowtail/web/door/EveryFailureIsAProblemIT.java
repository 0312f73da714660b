package com.swallowtail.web.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.fixtures.EdgeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class EveryFailureIsAProblemIT extends EdgeTest {
    private static final String POSTS = ACME + "/tiktok/posts";

    private static Arguments failure(int status, String code, Function<RequestSpecification, Response> request) {
        return Arguments.of(status, code, request);
    }

    private static Function<RequestSpecification, Response> post(String body) {
        return caller -> caller.contentType(ContentType.JSON).body(body).post(POSTS);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(404, "not-found", caller -> caller.get("/nowhere")),
                failure(404, "not-found", caller -> caller.get("/anything")),
                failure(404, "not-found", caller -> caller.get("/q/nowhere")),
                failure(404, "not-found", caller -> caller.get("/api/v1/nowhere")),
                failure(404, "not-found", caller -> caller.get(ACME + "/forgotten")),
                failure(404, "not-found", caller -> caller.get(ACME + "/connections/tiktok/health")),
                failure(404, "not-found", caller -> caller.get("/api/v1/instances/no.such.id/tiktok/posts")),
                failure(404, "not-found", caller -> caller.get(POSTS + "/gone")),
                failure(405, "method-not-allowed", caller -> caller.put(POSTS)),
                failure(405, "method-not-allowed", caller -> caller.delete("/webhooks/tiktok")),
                failure(406, "not-acceptable", caller -> caller.accept("image/png")
                        .get(POSTS)),
                failure(415, "unsupported-media-type", caller -> caller.contentType("text/plain")
                        .body("x")
                        .post(POSTS)),
                failure(415, "unsupported-media-type", caller -> caller.contentType("text/plain")
                        .body("x")
                        .put(ACME)),
                failure(400, "malformed-json", post("{\"caption\":")),
                failure(400, "malformed-json", post("{\"caption\": nonsense}")),
                failure(400, "malformed-json", post("{\"media\":[{\"url\": oops}]}")),
                failure(400, "malformed-json", post("{\"caption\":\"a\",\"caption\":\"b\"}")),
                failure(400, "malformed-json", post("{\"caption\":\"a\"} and more")),
                failure(422, "validation-failed", post("")),
                failure(422, "validation-failed", post("null")),
                failure(422, "validation-failed", post("[]")),
                failure(422, "validation-failed", post("{}")),
                failure(422, "validation-failed", post("{\"caption\":\"a\",\"capton\":\"b\"}")),
                failure(422, "validation-failed", caller -> caller.get(POSTS + "?limit=many")),
                failure(422, "validation-failed", caller -> caller.get(POSTS + "?cursor=%00")),
                failure(422, "validation-failed", caller -> caller.get(POSTS + "?status=A")),
                failure(413, "payload-too-large", post("x".repeat(1_048_577))),
                failure(409, "conflict", caller -> caller.get(POSTS + "/conflict")),
                failure(409, "conflict", caller -> caller.get(POSTS + "/wrapped")),
                failure(409, "scope-missing", caller -> caller.get(POSTS + "/relayed")),
                failure(500, "internal-error", caller -> caller.get(POSTS + "/broken")),
                failure(500, "internal-error", caller -> caller.get(POSTS + "/broken-json-behind-us")),
                failure(502, "upstream-error", caller -> caller.get(POSTS + "/refused-behind-us")),
                failure(502, "upstream-error", caller -> caller.get(POSTS + "/bad-gateway")),
                failure(503, "upstream-unavailable", caller -> caller.get(POSTS + "/unavailable")),
                failure(504, "upstream-timeout", caller -> caller.get(POSTS + "/timeout")));
    }

    @ParameterizedTest(name = "{0} {1} [{index}]")
    @MethodSource("failures")
    void it_has_the_form(int status, String code, Function<RequestSpecification, Response> request) {
        // When
        Response answer = request.apply(everyRole("walker-" + status).header("X-Request-Id", "walk-1"));
        // Then
        assertForm(answer, status, code);
    }

    static void assertForm(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var members = answer.jsonPath();
        assertThat(members.getString("type")).isEqualTo("/problems/" + code);
        assertThat(members.getString("code")).isEqualTo(code);
        assertThat(members.getInt("status")).isEqualTo(status);
        assertThat(members.getString("title")).isNotBlank();
        assertThat(members.getString("detail")).isNotBlank();
        assertThat(members.getString("instance")).isEqualTo("urn:request:" + answer.header("X-Request-Id"));
        assertThat(members.getString("traceId")).isNotBlank();
        assertThat(members.getString("actor")).isIn("you", "platform", "operator");
        assertThat(members.getString("action")).isNotBlank();
        assertThat(members.getBoolean("retryable")).isEqualTo(status == 429 || status >= 502);
        assertThat(answer.header("Retry-After") != null).isEqualTo(status == 429 || status == 503);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.asString()).doesNotContain("com.swallowtail", "jackson", "secret words", "java.");
    }

    @Test
    void a_request_without_an_address_is_a_problem() throws Exception {
        assertBareAnswer(exchange("OPTIONS * HTTP/1.1\r\nHost: localhost"), 404, "not-found");
    }

    @Test
    void a_request_without_a_host_is_the_callers_mistake() throws Exception {
        assertBareAnswer(exchange("GET /q/health HTTP/1.1"), 400, "bad-request");
    }

    @Test
    void a_length_that_no_address_takes_is_a_problem() throws Exception {
        assertBareAnswer(
                exchange(
                        "POST /api/v1/instances/acme/tiktok/uploads/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999"),
                413,
                "payload-too-large");
    }

    /** What comes back when these lines are written to the wire, as no HTTP client would. */
    private static String exchange(String head) throws Exception {
        try (Socket wire = new Socket("localhost", RestAssured.port)) {
            wire.setSoTimeout(5_000);
            wire.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(wire.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void assertBareAnswer(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-request-id: ")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("urn:request:none", "java.");
    }

    @Test
    void an_unknown_field_is_pointed_at() {
        // When
        Response answer = post("{\"caption\":\"a\",\"media\":[{\"url\":\"u\"},{\"ur/l\":\"u\"}]}")
                .apply(everyRole("pointing"));
        // Then
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/media/1/ur~1l");
        assertThat(answer.jsonPath().getString("errors[0].detail")).isEqualTo("is not a known field");
    }

    @Test
    void a_field_of_the_wrong_type_is_pointed_at() {
        for (String body :
                new String[] {"{\"caption\":5}", "{\"caption\":{}}", "{\"caption\":[\"a\"]}", "{\"caption\":true}"}) {
            Response answer = post(body).apply(everyRole("pointing"));
            assertForm(answer, 422, "validation-failed");
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/caption");
        }
    }

    @Test
    void every_broken_rule_is_pointed_at() {
        // When
        Response answer = post("{\"caption\":\"much too long\",\"media\":[{\"url\":\"u\"},{}]}")
                .apply(everyRole("pointing"));
        // Then
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/caption", "/media/1/url");
    }

    @Test
    void a_rule_of_a_query_parameter_is_pointed_at() {
        Response answer = everyRole("pointing").get(POSTS + "?status=A");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/query/status");
    }

    @Test
    void a_missing_token_is_a_problem() {
        Response answer = anonymous().get(POSTS);
        assertForm(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_method_that_is_not_taken_names_those_that_are() {
        assertThat(everyRole("pointing").put(POSTS).header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void a_platforms_refusal_and_extensions_are_shown() {
        // When
        var members = everyRole("pointing").get(POSTS + "/conflict").jsonPath();
        // Then
        assertThat(members.getString("platform.code")).isEqualTo("spam_risk");
        assertThat(members.getString("platform.logId")).isEqualTo("log-1");
        assertThat(members.getString("waitsFor")).isEqualTo("peace");
    }

    @Test
    void a_body_of_unstated_length_is_limited_too() throws Exception {
        // When
        HttpResponse<String> answer = postChunked("acme", "{\"caption\":\"" + "x".repeat(2_000_000) + "\"}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payload-too-large");
    }

    @Test
    void a_small_body_of_unstated_length_is_read() throws Exception {
        // When
        HttpResponse<String> answer = postChunked("acme", "{\"caption\":\"hello\"}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("hello");
    }

    @Test
    void a_body_of_unstated_length_is_not_read_for_a_foreigner() throws Exception {
        assertThat(postChunked("other", "x".repeat(2_000_000)).statusCode()).isEqualTo(404);
    }

    /** A stream's length is not known beforehand, so the client sends it in chunks. */
    private static HttpResponse<String> postChunked(String instances, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + POSTS))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + tokens().bearer(instances, "content:publish"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void a_webhook_may_be_larger_but_not_endless() {
        assertThat(anonymous()
                        .body("x".repeat(1_500_000))
                        .post("/webhooks/tiktok")
                        .asString())
                .isEqualTo("1500000");
        assertForm(anonymous().body("x".repeat(2_097_153)).post("/webhooks/tiktok"), 413, "payload-too-large");
    }
}
