package com.swallowtail.devstack.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Ports;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway in front of one service that tells what it was asked, and another that is not there. */
class GatewayTest {
    private static final String SERVED = "/api/v1/instances/acme/connections";

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private static Path console;

    private static int service;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        service = VERTX.createHttpServer()
                .requestHandler(GatewayTest::tellWhatWasAsked)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        Files.createDirectory(console.resolve("assets"));
        Files.writeString(console.resolve("index.html"), "<p>the console</p>");
        Files.writeString(console.resolve("assets/it.js"), "it()");
        Files.writeString(console.resolve("icon.svg"), "<svg/>");
        gateway = gateway(10_000, 10_000);
    }

    private static Gateway gateway(int requestsPerSecond, int burst) {
        return Gateway.start(new GatewayConfig(
                0,
                Routes.read(Checkout.root().resolve("deploy/gateway/routes.json")),
                Map.of(
                        "connections-service", URI.create("http://localhost:" + service),
                        "tiktok-service", URI.create("http://localhost:" + Ports.free())),
                Checkout.root().resolve("docs/problems"),
                console,
                Duration.ofSeconds(2),
                requestsPerSecond,
                burst,
                Map.of(
                        "publicBaseUrl",
                        "http://localhost:8000",
                        "oidcIssuerUrl",
                        "http://localhost:8091/swallowtail")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VERTX.close();
    }

    private static void tellWhatWasAsked(HttpServerRequest request) {
        if (request.path().endsWith("/slow")) {
            return;
        }
        if (request.path().endsWith("/cut")) {
            request.connection().close();
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            request.response()
                    .setStatusCode(request.path().endsWith("/teapot") ? 418 : 200)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Set-Cookie", "__Host-sw-1=x; Secure; Path=/")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("length", body.length())
                            .encode());
        });
    }

    private static RequestSpecification request() {
        return given().port(gateway.port())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
    }

    private static void isProblem(
            ValidatableResponse answer, int status, String code, String actor, boolean retryable) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("actor", equalTo(actor))
                .body("retryable", equalTo(retryable))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("action", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue())
                .body("title", notNullValue());
    }

    @Test
    void a_request_reaches_its_service_whole_and_the_answer_its_caller() {
        request()
                .header("Authorization", "Bearer t")
                .header("Cookie", "a=b")
                .header("Idempotency-Key", "k")
                .body("hello")
                .post(SERVED + "/teapot?x=%20y&z")
                .then()
                .statusCode(418)
                .header("Set-Cookie", "__Host-sw-1=x; Secure; Path=/")
                .body("method", equalTo("POST"))
                .body("uri", equalTo(SERVED + "/teapot?x=%20y&z"))
                .body("length", equalTo(5))
                .body("headers.authorization", equalTo("Bearer t"))
                .body("headers.cookie", equalTo("a=b"))
                .body("headers.'idempotency-key'", equalTo("k"));
    }

    @Test
    void the_service_learns_where_a_request_came_from() {
        request()
                .header("X-Request-Id", "mine-1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .get(SERVED)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "mine-1")
                .body("headers.'x-request-id'", equalTo("mine-1"))
                .body("headers.'x-forwarded-for'", equalTo("203.0.113.9, 127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", equalTo("localhost:" + gateway.port()));
    }

    @Test
    void head_is_answered_without_a_body() {
        request().head(SERVED).then().statusCode(200);
        request().head("/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/internal/v1/grants/removed", "/q/health", "/api/v1/instances/a/%2e%2e/b"})
    void what_is_neither_a_route_nor_a_page_is_not_found(String path) {
        isProblem(request().get(path).then(), 404, "not-found", "you", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/instances/%zz", SERVED + "?cursor=%4", SERVED + "?cursor=50%"})
    void an_address_with_a_broken_escape_is_the_callers_mistake(String address) throws Exception {
        var body = VERTX.createHttpClient()
                .request(HttpMethod.GET, gateway.port(), "127.0.0.1", address)
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        assertThat(body.toJsonObject().getString("code")).isEqualTo("bad-request");
    }

    @Test
    void another_method_than_the_listed_ones_is_refused() {
        isProblem(
                request().get("/webhooks/tiktok").then().header("Allow", "POST"),
                405,
                "method-not-allowed",
                "you",
                false);
    }

    @Test
    void a_body_of_a_mebibyte_passes_and_a_larger_one_is_refused() {
        request().body(new byte[1 << 20]).post(SERVED).then().statusCode(200).body("length", equalTo(1 << 20));
        isProblem(request().body(new byte[(1 << 20) + 1]).post(SERVED).then(), 413, "payload-too-large", "you", false);
    }

    @Test
    void a_body_of_unknown_length_is_measured_as_it_comes() throws Exception {
        assertThat(statusOfChunked(1 << 20)).isEqualTo(200);
        assertThat(statusOfChunked((1 << 20) + 1)).isEqualTo(413);
    }

    private static int statusOfChunked(int size) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + SERVED))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[size])))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void a_webhook_may_have_two_mebibytes() {
        request()
                .body(new byte[2 << 20])
                .post("/webhooks/meta/deauthorize")
                .then()
                .statusCode(200);
        request()
                .body(new byte[(2 << 20) + 1])
                .post("/webhooks/meta/deauthorize")
                .then()
                .statusCode(413);
    }

    @Test
    void a_service_that_is_down_is_a_problem_worth_repeating() {
        isProblem(
                request().get("/api/v1/instances/acme/tiktok/posts").then().header("Retry-After", "5"),
                502,
                "bad-gateway",
                "operator",
                true);
    }

    @Test
    void a_connection_cut_before_the_answer_is_a_problem_worth_repeating() {
        isProblem(request().body("{}").post(SERVED + "/cut").then(), 502, "bad-gateway", "operator", true);
    }

    @Test
    void a_service_that_is_slow_is_a_problem_worth_repeating() {
        isProblem(
                request().body("{}").post(SERVED + "/slow").then().header("Retry-After", "5"),
                504,
                "gateway-timeout",
                "operator",
                true);
    }

    @Test
    void too_many_requests_from_one_address_are_refused_but_webhooks_never() {
        try (var strict = gateway(1, 3)) {
            var answers = Stream.generate(() -> request().port(strict.port()).get(SERVED))
                    .limit(50)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst();
            isProblem(answers.orElseThrow().then(), 429, "rate-limited", "you", true);
            request()
                    .port(strict.port())
                    .body("{}")
                    .post("/webhooks/meta/deauthorize")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_a_browser_needs_to_know_is_told() {
        request()
                .get("/config.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("publicBaseUrl", equalTo("http://localhost:8000"))
                .body("oidcIssuerUrl", equalTo("http://localhost:8091/swallowtail"));
        request().get("/page.css").then().statusCode(200).contentType("text/css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signed-in", "/instances/acme/connections", "/instances/acme/activity"})
    void a_page_of_the_console_is_shown_under_a_policy_that_allows_what_is_ours_and_the_issuer(String page) {
        request()
                .get(page + "?connection=tiktok&status=%3Cscript%3E")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .header("X-Frame-Options", "DENY")
                .header(
                        "Content-Security-Policy",
                        containsString("script-src 'self'; style-src 'self'; img-src 'self'; media-src blob:;"))
                .header("Content-Security-Policy", containsString("connect-src 'self' http://localhost:8091;"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(equalTo("<p>the console</p>"));
        request().head(page).then().statusCode(200).header("Content-Length", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/instances/a%3Cb/connections", "/instances/acme", "/instances/acme/other", "/assets/gone.js"})
    void what_the_console_does_not_know_is_not_found(String address) {
        isProblem(request().get(address).then(), 404, "not-found", "you", false);
    }

    @Test
    void files_of_the_console_last_where_their_names_change_and_are_packed_for_who_can_unpack_them() {
        request()
                .get("/assets/it.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Encoding", "gzip")
                .body(equalTo("it()"));
        request().header("Accept-Encoding", "identity").get("/icon.svg").then().body(equalTo("<svg/>"));
        request().get("/icon.svg").then().contentType("image/svg+xml").header("Cache-Control", "no-cache");
    }

    @Test
    void every_problem_of_the_gateway_has_a_page_with_its_title() {
        for (var problem : GatewayProblem.values()) {
            request()
                    .get("/problems/" + problem.code())
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("<h1>" + problem.title() + "</h1>"));
            request().get("/problems/").then().body(containsString("/problems/" + problem.code()));
        }
        isProblem(request().get("/problems/unheard-of").then(), 404, "not-found", "you", false);
        isProblem(request().get("/problems/..%2f..%2fREADME").then(), 404, "not-found", "you", false);
    }
}
