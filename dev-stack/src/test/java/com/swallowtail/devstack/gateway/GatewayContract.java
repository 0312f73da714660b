package com.swallowtail.devstack.gateway;

import static com.swallowtail.devstack.gateway.GatewayProblem.BAD_GATEWAY;
import static com.swallowtail.devstack.gateway.GatewayProblem.GATEWAY_TIMEOUT;
import static com.swallowtail.devstack.gateway.GatewayProblem.METHOD_NOT_ALLOWED;
import static com.swallowtail.devstack.gateway.GatewayProblem.NOT_FOUND;
import static com.swallowtail.devstack.gateway.GatewayProblem.PAYLOAD_TOO_LARGE;
import static com.swallowtail.devstack.gateway.GatewayProblem.RATE_LIMITED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Ports;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every gateway owes its callers: here one stands before a service that tells what it was asked, and another that is not there. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class GatewayContract {
    private static final String SERVED = "/api/v1/instances/acme/connections";
    private static final String SCRIPT = "it();".repeat(100);
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    static Path console;

    private int service;
    private Door door;

    abstract Door open(GatewayConfig config);

    @BeforeAll
    void start() throws Exception {
        service = vertx.createHttpServer()
                .requestHandler(GatewayContract::tellWhatWasAsked)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        Files.createDirectory(console.resolve("assets"));
        Files.writeString(console.resolve("index.html"), "<p>the console</p>");
        Files.writeString(console.resolve("assets/it.js"), SCRIPT);
        Files.writeString(console.resolve("icon.svg"), "<svg/>");
        Files.createDirectory(console.resolve("problems"));
        Files.writeString(console.resolve("problems/index.html"), "<h1>Problems</h1>");
        Files.writeString(console.resolve("problems/not-found.html"), "<h1>There is nothing here</h1>");
        door = open(config(10_000, 10_000));
    }

    private GatewayConfig config(int requestsPerSecond, int burst) {
        return new GatewayConfig(
                0,
                Routes.read(Checkout.root().resolve("deploy/gateway/routes.json")),
                Map.of(
                        "connections-service", URI.create("http://localhost:" + service),
                        "tiktok-service", URI.create("http://localhost:" + Ports.free())),
                console,
                Duration.ofSeconds(2),
                requestsPerSecond,
                burst,
                Map.of("publicBaseUrl", "http://localhost:8000", "oidcIssuerUrl", "http://localhost:8091/swallowtail"));
    }

    @AfterAll
    void stop() {
        if (door != null) {
            door.close();
        }
        vertx.close();
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

    RequestSpecification request() {
        return given().port(door.port()).urlEncodingEnabled(false).redirects().follow(false);
    }

    static void isProblem(ValidatableResponse answer, GatewayProblem problem) {
        var isRetryable = problem.retryAfterSeconds() > 0;
        answer.statusCode(problem.status())
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Retry-After", isRetryable ? equalTo("" + problem.retryAfterSeconds()) : nullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("detail", notNullValue())
                .body("instance", startsWith("urn:request:"));
        var told = new JsonObject(answer.extract().asString());
        var expected = problem.body("", new RequestMarks("", ""));
        List.of("instance", "detail", "traceId").forEach(member -> {
            told.remove(member);
            expected.remove(member);
        });
        assertThat(told).isEqualTo(expected);
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
                .body("headers.'x-forwarded-host'", equalTo("localhost:" + door.port()));
    }

    @Test
    void head_is_answered_without_a_body() {
        request().head(SERVED).then().statusCode(200);
        request().head("/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/internal/v1/grants/removed", "/q/health", "/api/v1/instances/a/%2e%2e/b"})
    void what_is_neither_a_route_nor_a_page_is_not_found(String path) {
        isProblem(request().get(path).then(), NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/instances/%zz", SERVED + "?cursor=%4", SERVED + "?cursor=50%"})
    void an_address_with_a_broken_escape_is_the_callers_mistake(String address) throws Exception {
        var answer = answerTo(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/instances/acme/../../../../internal/v1/grants/removed",
                "/api/v1/instances/acme/%2e%2e/%2E%2E/internal",
                "/api/v1/instances/acme/..%2f..%2finternal",
                "/api/v1/instances/acme/..\\internal",
                "/api/v1/instances/acme//connections",
                "/api/v1/instances/acme/./connections",
                "/api/v1/instances/acme;x=1/connections",
                "/api/v1/instances/acme/x%00",
                "/problems/..%2f..%2fREADME"
            })
    void an_address_that_a_service_might_read_differently_leads_nowhere(String address) throws Exception {
        assertThat(answerTo(address).status()).isIn(400, 404);
    }

    private record Answer(int status, String body) {}

    /** As it stands: a client that knows better would mend the address. */
    private Answer answerTo(String address) throws IOException {
        try (var socket = new Socket("localhost", door.port())) {
            var head = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }

    @Test
    void another_method_than_the_listed_ones_is_refused() {
        isProblem(request().get("/webhooks/tiktok").then().header("Allow", "POST"), METHOD_NOT_ALLOWED);
    }

    @Test
    void a_body_of_a_mebibyte_passes_and_a_larger_one_is_refused() {
        request().body(new byte[1 << 20]).post(SERVED).then().statusCode(200).body("length", equalTo(1 << 20));
        isProblem(request().body(new byte[(1 << 20) + 1]).post(SERVED).then(), PAYLOAD_TOO_LARGE);
    }

    @Test
    void a_body_of_unknown_length_is_measured_as_it_comes() throws Exception {
        assertThat(statusOfChunked(1 << 20)).isEqualTo(200);
        assertThat(statusOfChunked((1 << 20) + 1)).isEqualTo(413);
    }

    private int statusOfChunked(int size) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + SERVED))
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
        isProblem(request().get("/api/v1/instances/acme/tiktok/posts").then(), BAD_GATEWAY);
    }

    @Test
    void a_connection_cut_before_the_answer_is_a_problem_worth_repeating() {
        isProblem(request().body("{}").post(SERVED + "/cut").then(), BAD_GATEWAY);
    }

    @Test
    void a_service_that_is_slow_is_a_problem_worth_repeating() {
        isProblem(request().body("{}").post(SERVED + "/slow").then(), GATEWAY_TIMEOUT);
    }

    @Test
    void too_many_requests_from_one_address_are_refused_but_webhooks_never() {
        try (var strict = open(config(1, 3))) {
            var answers = Stream.generate(() -> request().port(strict.port()).get(SERVED))
                    .limit(50)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst();
            isProblem(answers.orElseThrow().then(), RATE_LIMITED);
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
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signed-in", "/instances/acme", "/instances/acme/posts/new", "/instances/acme/typo"})
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
    @ValueSource(strings = {"/instances/a%3Cb/connections", "/instances", "/instances/acme/a/b", "/assets/gone.js"})
    void what_the_console_does_not_know_is_not_found(String address) {
        isProblem(request().get(address).then(), NOT_FOUND);
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
                .body(equalTo(SCRIPT));
        request().header("Accept-Encoding", "identity").get("/icon.svg").then().body(equalTo("<svg/>"));
        request().get("/icon.svg").then().contentType("image/svg+xml").header("Cache-Control", "no-cache");
    }

    @Test
    void a_problem_leads_to_its_page() {
        request()
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("style-src 'self'"))
                .body(containsString("<h1>There is nothing here</h1>"));
        request().get("/problems").then().body(containsString("<h1>Problems</h1>"));
        request().get("/problems/").then().body(containsString("<h1>Problems</h1>"));
        isProblem(request().get("/problems/unheard-of").then(), NOT_FOUND);
        isProblem(request().get("/problems/a%2f..%2fREADME").then(), NOT_FOUND);
    }
}
