package com.swallowtail.tiktok.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.Simulator;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class TakingWebhooksInIT {
    private static final String REMOVED = "/internal/v1/grants/removed";
    private static final AppSecret SECRET = new AppSecret(Simulator.CLIENT_SECRET);

    private final Pool database;
    private final String account = "_000" + UUID.randomUUID();

    TakingWebhooksInIT(Pool database) {
        this.database = database;
    }

    @Test
    void a_removed_grant_is_reported_until_connections_has_heard_it() {
        answers(503, "started", "well");
        answers(200, "well", "well");
        deliver(removal()).statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> ConnectionsStub.server()
                .verify(2, reports()));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> outcome().equals("grant-removed"));
    }

    @Test
    void a_delivery_that_comes_again_is_acted_upon_once() {
        answers(200, "started", "started");
        byte[] body = removal();
        deliver(body).statusCode(200);
        deliver(body).statusCode(200);
        Awaitility.await().until(() -> outcome().equals("grant-removed"));
        deliver(body).statusCode(200);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> ConnectionsStub.server().verify(1, reports()));
    }

    @Test
    void an_event_of_tomorrow_is_kept_and_ignored() {
        deliver(body("post.became.a.song", "{}")).statusCode(200);
        Awaitility.await().until(() -> outcome().equals("ignored"));
    }

    @Test
    void what_is_not_proved_is_neither_kept_nor_answered_kindly() {
        byte[] body = removal();
        String now = Long.toString(Instant.now().getEpochSecond());
        deliver(body, "t=" + now + ",s=" + SignatureHeader.sign(new AppSecret("guess"), now, body))
                .statusCode(401)
                .body("code", equalTo("webhook-signature-invalid"));
        deliver(body, null).statusCode(401).body("code", equalTo("webhook-signature-invalid"));
        String old = Long.toString(Instant.now().minusSeconds(400).getEpochSecond());
        deliver(body, "t=" + old + ",s=" + SignatureHeader.sign(SECRET, old, body))
                .statusCode(401)
                .body("code", equalTo("webhook-stale"));
        assertThat(outcome()).isEqualTo("not kept");
    }

    private void answers(int status, String from, String to) {
        ConnectionsStub.server()
                .stubFor(post(urlPathEqualTo(REMOVED))
                        .withRequestBody(matchingJsonPath("$[?(@.accountId == '" + account + "')]"))
                        .inScenario(account)
                        .whenScenarioStateIs(from.equals("started") ? Scenario.STARTED : from)
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"connections\":1}"))
                        .willSetStateTo(to.equals("started") ? Scenario.STARTED : to));
    }

    private RequestPatternBuilder reports() {
        return postRequestedFor(urlPathEqualTo(REMOVED))
                .withRequestBody(matchingJsonPath("$[?(@.accountId == '" + account + "')]"))
                .withRequestBody(matchingJsonPath("$[?(@.platform == 'tiktok')]"))
                .withRequestBody(matchingJsonPath("$[?(@.appId == '" + Simulator.CLIENT_KEY + "')]"))
                .withRequestBody(matchingJsonPath("$[?(@.reason == '1')]"))
                .withRequestBody(matchingJsonPath("$[?(@.instances == ['*'])]"));
    }

    private String outcome() {
        var rows = database.preparedQuery("""
                SELECT coalesce(outcome, 'open') FROM deliveries WHERE position($1::bytea IN body) > 0
                """)
                .execute(Tuple.of(Buffer.buffer(account).getDelegate()))
                .await()
                .indefinitely();
        assertThat(rows.size()).isLessThanOrEqualTo(1);
        return rows.size() == 0 ? "not kept" : rows.iterator().next().getString(0);
    }

    private byte[] removal() {
        return body("authorization.removed", "{\"reason\": 1 }");
    }

    private byte[] body(String event, String content) {
        return new JsonObject()
                .put("client_key", Simulator.CLIENT_KEY)
                .put("event", event)
                .put("create_time", Instant.now().getEpochSecond())
                .put("user_openid", account)
                .put("content", content)
                .encodePrettily()
                .getBytes(UTF_8);
    }

    private static ValidatableResponse deliver(byte[] body) {
        String now = Long.toString(Instant.now().getEpochSecond());
        return deliver(body, "t=" + now + ",s=" + SignatureHeader.sign(SECRET, now, body));
    }

    private static ValidatableResponse deliver(byte[] body, String signature) {
        var request = given().contentType("application/json").body(body);
        return (signature == null ? request : request.header("Tiktok-Signature", signature))
                .post("/webhooks/tiktok")
                .then();
    }
}
