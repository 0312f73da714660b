package com.swallowtail.tiktok.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.Simulator;
import com.swallowtail.tiktok.fixtures.OwnApp;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A delivery for an app that an instance brought: only connections-service can tell who signed it, and for whom it speaks. */
@QuarkusTest
@TikTokServiceTest
class TakingWebhooksOfAnotherAppInIT {
    private static final String REMOVED = "/internal/v1/grants/removed";

    private final Pool database;
    private final OwnApp app = OwnApp.any();
    private final String account = "_000" + UUID.randomUUID();
    private final String instance = "t-" + UUID.randomUUID();

    TakingWebhooksOfAnotherAppInIT(Pool database) {
        this.database = database;
    }

    @BeforeEach
    void removals_are_heard() {
        ConnectionsStub.server()
                .stubFor(post(urlPathEqualTo(REMOVED))
                        .withRequestBody(matchingJsonPath("$.accountId", equalTo(account)))
                        .willReturn(okJson("{\"connections\": 1}")));
    }

    @Test
    void what_an_instances_own_app_says_is_said_for_that_instance_alone() {
        app.tell(removal(), instance).statusCode(200);
        awaitReports(1, instance);
        ConnectionsStub.server().verify(1, reports());
    }

    @Test
    void connections_is_asked_with_the_delivery_as_it_came() {
        // Given
        var body = app.body("post.became.a.song", account, Map.of("title", "\"Grüße\"\n☕"));
        var signature = app.sign(body);
        ConnectionsStub.vouches(signature, instance);
        // When
        OwnApp.deliver(body, signature).statusCode(200);
        // Then
        ConnectionsStub.server()
                .verify(
                        1,
                        ConnectionsStub.questions(signature)
                                .withHeader("Authorization", matching("Bearer .+"))
                                .withRequestBody(matchingJsonPath("$.platform", equalTo("tiktok")))
                                .withRequestBody(matchingJsonPath("$.appId", equalTo(app.clientKey())))
                                .withRequestBody(matchingJsonPath("$.payload", equalTo(new String(body, UTF_8)))));
    }

    @Test
    void who_delivers_the_same_before_its_owner_does_not_take_its_place() {
        // Given
        var body = removal();
        app.forged().tell(body, "t-intruder").statusCode(200);
        awaitReports(1, "t-intruder");
        // When
        app.tell(body, instance).statusCode(200);
        // Then
        awaitReports(1, instance);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void what_comes_again_is_acted_upon_once() {
        var body = removal();
        app.tell(body, instance).statusCode(200);
        awaitReports(1, instance);
        app.tell(body, instance).statusCode(200);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void what_nobody_vouches_for_is_refused() {
        var body = removal();
        OwnApp.deliver(body, app.sign(body)).statusCode(401).body("code", is("webhook-app-unknown"));
        app.tell(body).statusCode(401);
        assertThat(kept()).isZero();
    }

    @Test
    void what_nobody_can_have_signed_is_refused_without_asking() {
        var body = removal();
        var environments = new OwnApp(Simulator.CLIENT_KEY, app.secret());
        Stream.of(
                        OwnApp.deliver(body, "t=1,s=" + "0".repeat(64)),
                        OwnApp.deliver(body, app.sign(body).substring(0, 40)),
                        OwnApp.deliver((new String(body, UTF_8) + "\u0000").getBytes(UTF_8), app.sign(body)),
                        environments.tell(environments.body("authorization.removed", account, Map.of()), instance))
                .forEach(answer -> answer.statusCode(401));
        ConnectionsStub.server()
                .verify(
                        0,
                        postRequestedFor(urlPathEqualTo("/internal/v1/webhooks/verify"))
                                .withRequestBody(matchingJsonPath("$[?(@.payload =~ /.*" + account + ".*/s)]")));
        assertThat(kept()).isZero();
    }

    static Stream<Arguments> mishaps() {
        return Stream.of(
                Arguments.of(
                        "slow",
                        okJson("{\"valid\": true, \"instances\": [\"t\"]}").withFixedDelay(7000)),
                Arguments.of("dropped", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("cut off", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("unwell", aResponse().withStatus(503)),
                Arguments.of("throttled", problem(429, "rate-limited")),
                Arguments.of("refused", problem(403, "role-missing")),
                Arguments.of("misunderstood", problem(422, "validation-failed")),
                Arguments.of("an error inside 200", okJson("{\"code\": \"internal-error\"}")),
                Arguments.of("half an answer", okJson("{\"valid\": true}")));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void while_connections_cannot_tell_the_platform_is_asked_to_come_again(
            String why, ResponseDefinitionBuilder answer) {
        // Given
        var body = removal();
        var signature = app.sign(body);
        ConnectionsStub.verifies(signature, answer);
        // When
        OwnApp.deliver(body, signature)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", is("upstream-unavailable"));
        // Then
        assertThat(kept()).as(why).isZero();
        ConnectionsStub.server().verify(1, ConnectionsStub.questions(signature));
        app.tell(body, instance).statusCode(200);
        awaitReports(1, instance);
    }

    @Test
    void a_flood_of_forgeries_is_no_flood_of_questions() {
        // Given
        var body = removal();
        var signature = app.sign(body);
        ConnectionsStub.verifies(
                signature, okJson("{\"valid\": false, \"instances\": []}").withFixedDelay(150));
        // When
        var statuses = flood(body, signature, 300);
        // Then
        assertThat(statuses).containsOnly(401, 503).hasSize(300);
        assertThat(ConnectionsStub.server().findAll(ConnectionsStub.questions(signature)))
                .as("not many more than may be on their way or waiting")
                .hasSizeLessThan(200);
        assertThat(kept()).isZero();
    }

    private static List<Integer> flood(byte[] body, String signature, int times) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/webhooks/tiktok"))
                .header("TikTok-Signature", signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answers = IntStream.range(0, times)
                    .mapToObj(number -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList();
            return answers.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();
        }
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\": %d, \"code\": \"%s\", \"title\": \"%2$s\"}".formatted(status, code));
    }

    private byte[] removal() {
        return app.body("authorization.removed", account, Map.of("reason", 1));
    }

    private void awaitReports(int times, String instance) {
        Awaitility.await().untilAsserted(() -> ConnectionsStub.server()
                .verify(
                        times,
                        reports()
                                .withRequestBody(matchingJsonPath("$.appId", equalTo(app.clientKey())))
                                .withRequestBody(matchingJsonPath("$[?(@.instances == ['" + instance + "'])]"))));
    }

    private RequestPatternBuilder reports() {
        return postRequestedFor(urlPathEqualTo(REMOVED))
                .withRequestBody(matchingJsonPath("$.accountId", equalTo(account)));
    }

    private int kept() {
        return database.preparedQuery("SELECT 1 FROM deliveries WHERE position($1::bytea IN body) > 0")
                .execute(Tuple.of(Buffer.buffer(account).getDelegate()))
                .await()
                .indefinitely()
                .size();
    }
}
