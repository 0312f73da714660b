package com.swallowtail.instagram.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.SimulatorControl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@InstagramServiceTest
class UsingAnAccountsTokenIT {
    private final AccountTokens tokens;
    private final SimulatorControl simulator = Tenant.simulator();
    private final Tenant tenant = Tenant.connected();

    UsingAnAccountsTokenIT(AccountTokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void a_rejected_token_is_reported_once_and_the_call_made_once_more() {
        ConnectionsStub.handsOut(
                tenant.instance(),
                tenant.token()
                        .put("accessToken", "EAABstale")
                        .put("tokenVersion", 7)
                        .encode());
        replacedBy(tenant.token().put("tokenVersion", 8).encode());
        tenant.read("publishing-limit").statusCode(200);
        ConnectionsStub.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(rejected()))
                                .withRequestBody(equalToJson("{\"tokenVersion\":7,\"platformError\":\"190\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "expire,           190/463, sign-in-expired",
        "revoke,           190/458, app-removed",
        "checkpoint,       190/459, account-checkpointed",
        "password-changed, 190/460, password-changed",
        "unconfirmed,      190/464, account-unconfirmed",
        "invalid,          190/467, token-rejected",
        "role-lost,        190/492, page-role-lost"
    })
    void a_token_that_meta_has_ended_is_told_with_its_reason(String how, String platformError, String problem) {
        assertThat(simulator.meta().end(how, tenant.username())).isPositive();
        tenant.read("publishing-limit")
                .statusCode(409)
                .body("code", equalTo(problem))
                .body("actor", equalTo("you"))
                .body("action", notNullValue())
                .body("platform.code", equalTo("190"));
        ConnectionsStub.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(rejected()))
                                .withRequestBody(equalToJson(
                                        "{\"tokenVersion\":1,\"platformError\":\"" + platformError + "\"}")));
        assertThat(calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs-reauth", "not-connected", "account-not-picked"})
    void a_problem_of_the_connection_is_passed_on_and_instagram_left_alone(String code) {
        ConnectionsStub.refuses(tenant.instance(), 409, code);
        for (var what : List.of("media", "media/1/comments", "media/1/insights", "insights", "publishing-limit")) {
            tenant.read(what).statusCode(409).body("code", equalTo(code)).body("actor", equalTo("you"));
        }
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "media,            instagram_basic",
        "insights,         instagram_manage_insights",
        "publishing-limit, instagram_content_publish"
    })
    void a_missing_scope_is_named_before_instagram_is_asked(String what, String scope) {
        var others = new JsonArray(
                Tenant.SCOPES.stream().filter(each -> !each.equals(scope)).toList());
        ConnectionsStub.handsOut(
                tenant.instance(), tenant.token().put("scopes", others).encode());
        tenant.read(what)
                .statusCode(409)
                .body("code", equalTo("scope-missing"))
                .body("detail", equalTo("This needs the permission " + scope));
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80002})
    void a_throttled_account_is_left_alone_until_the_pause_is_over(int code) {
        simulator.answer("/v25.0/" + tenant.accountId(), 1, 403, error(code));
        tenant.read("publishing-limit")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("instagram-rate-limited"))
                .body("actor", equalTo("platform"))
                .body("retryable", equalTo(true));
        tenant.read("media").statusCode(429);
        assertThat(calls()).hasSize(1);
        Awaitility.await().atMost(Duration.ofSeconds(6)).untilAsserted(() -> tenant.read("media")
                .statusCode(200));
    }

    @Test
    void an_account_whose_budget_is_nearly_used_up_is_left_alone_as_long_as_meta_says() {
        var usage = "{\"1784\":[{\"type\":\"instagram\",\"call_count\":97,\"estimated_time_to_regain_access\":3}]}";
        simulator.fault(Map.of(
                "path",
                "/v25.0/" + tenant.accountId(),
                "times",
                1,
                "status",
                200,
                "headers",
                Map.of("X-Business-Use-Case-Usage", usage),
                "body",
                Map.of("data", List.of())));
        tenant.read("media").statusCode(200);
        tenant.read("media")
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(180))
                .body("code", equalTo("instagram-rate-limited"));
        assertThat(calls()).hasSize(1);
        Tenant.connected().read("media").statusCode(200);
    }

    @Test
    void an_unwell_instagram_is_asked_again_and_then_told() {
        simulator.answer("/v25.0/" + tenant.accountId(), 1, 500, "<html>Service Unavailable</html>");
        tenant.read("media").statusCode(200);
        simulator.answer("/v25.0/" + tenant.accountId(), 3, 200, "<html>Service Unavailable</html>");
        tenant.read("media")
                .statusCode(502)
                .body("code", equalTo("instagram-unavailable"))
                .body("retryable", equalTo(true));
        assertThat(calls()).hasSize(5);
    }

    private List<SimulatorControl.Request> calls() {
        return simulator.requests("/v25.0/" + tenant.accountId());
    }

    private static Map<String, Object> error(int code) {
        return Map.of("error", Map.of("message", "too many calls", "type", "OAuthException", "code", code));
    }

    @Test
    void a_disconnect_reaches_the_kept_token_within_a_second() {
        tokens.token(tenant.instance()).await().indefinitely();
        try (var producer = producer()) {
            Awaitility.await("the reader to be there")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isForgottenAfter(producer));
            int before = questions();
            producer.send(disconnected());
            producer.flush();
            Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> {
                tokens.token(tenant.instance()).await().indefinitely();
                return questions() > before;
            });
        }
    }

    private boolean isForgottenAfter(KafkaProducer<String, String> producer) {
        int before = questions();
        producer.send(disconnected());
        producer.flush();
        tokens.token(tenant.instance()).await().indefinitely();
        return questions() > before;
    }

    private ProducerRecord<String, String> disconnected() {
        var connection = new JsonObject().put("instanceId", tenant.instance()).put("platform", "instagram");
        var event = new JsonObject()
                .put("specversion", "1.0")
                .put("type", "connection.disconnected")
                .put("data", connection);
        return new ProducerRecord<>("swallowtail.connections.v1", tenant.instance(), event.encode());
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Tenant.setting("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new StringSerializer());
    }

    private int questions() {
        var path = "/internal/v1/instances/" + tenant.instance() + "/connections/instagram/token";
        return ConnectionsStub.server()
                .findAll(getRequestedFor(urlPathEqualTo(path)))
                .size();
    }

    private void replacedBy(String token) {
        ConnectionsStub.server()
                .stubFor(post(urlPathEqualTo(rejected()))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody(token)));
    }

    private String rejected() {
        return "/internal/v1/instances/" + tenant.instance() + "/connections/instagram/token/rejected";
    }
}
