package com.swallowtail.tiktok.creator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class UsingAnAccountsTokenIT {
    private static final String CREATOR_INFO = "/v2/post/publish/creator_info/query/";

    private final AccountTokens tokens;
    private final Tenant tenant = Tenant.connected();

    UsingAnAccountsTokenIT(AccountTokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void creator_info_shows_what_the_account_may_post() {
        read("creator-info")
                .statusCode(200)
                .body("username", equalTo(tenant.username()))
                .body("privacyLevelOptions", contains("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"))
                .body("maxVideoPostDurationSec", notNullValue())
                .body("fetchedAt", notNullValue());
    }

    @Test
    void creator_info_is_asked_once_a_minute() {
        Tenant.simulator().clearRequests();
        read("creator-info").statusCode(200);
        read("creator-info").statusCode(200);
        assertThat(Tenant.simulator().requests(CREATOR_INFO)).hasSize(1);
    }

    @Test
    void videos_come_in_tiktoks_own_order_with_a_way_on() {
        read("videos?limit=100").statusCode(200).body("items", hasSize(0)).body("nextCursor", nullValue());
    }

    @Test
    void a_forged_cursor_is_refused() {
        read("videos?cursor=bogus").statusCode(422).body("code", equalTo("validation-failed"));
    }

    @Test
    void many_callers_at_once_cause_one_question() {
        var all = IntStream.range(0, 50)
                .mapToObj(caller -> tokens.token(tenant.instance()))
                .toList();
        Uni.join().all(all).andCollectFailures().await().indefinitely();
        ConnectionsStub.server().verify(1, asked());
    }

    @Test
    void a_rejected_token_is_reported_once_and_the_call_made_once_more() {
        ConnectionsStub.handsOut(tenant.instance(), stale().encode());
        replacedBy(tenant.token().put("tokenVersion", 8));
        Tenant.simulator().clearRequests();
        read("creator-info").statusCode(200);
        ConnectionsStub.server()
                .verify(
                        1,
                        rejected()
                                .withRequestBody(equalToJson(
                                        "{\"tokenVersion\":7,\"platformError\":\"access_token_invalid\"}")));
        assertThat(Tenant.simulator().requests(CREATOR_INFO)).hasSize(2);
    }

    @Test
    void a_token_that_is_rejected_twice_ends_the_matter() {
        ConnectionsStub.handsOut(tenant.instance(), stale().encode());
        replacedBy(stale().put("tokenVersion", 8));
        Tenant.simulator().clearRequests();
        read("creator-info")
                .statusCode(409)
                .body("code", equalTo("token-rejected"))
                .body("actor", equalTo("you"))
                .body("platform.code", equalTo("access_token_invalid"));
        ConnectionsStub.server().verify(1, rejected());
        assertThat(Tenant.simulator().requests(CREATOR_INFO)).hasSize(2);
    }

    @Test
    void a_problem_of_the_connection_is_passed_on_and_tiktok_left_alone() {
        ConnectionsStub.refuses(tenant.instance(), 409, "needs-reauth");
        Tenant.simulator().clearRequests();
        read("videos")
                .statusCode(409)
                .body("code", equalTo("needs-reauth"))
                .body("actor", equalTo("you"))
                .body("action", equalTo("Connect the account again."));
        assertThat(Tenant.simulator().requests("/v2/video/list/")).isEmpty();
    }

    @Test
    void a_missing_scope_is_named_before_tiktok_is_asked() {
        var scopes = new JsonArray().add("video.upload");
        ConnectionsStub.handsOut(
                tenant.instance(), tenant.token().put("scopes", scopes).encode());
        Tenant.simulator().clearRequests();
        read("videos")
                .statusCode(409)
                .body("code", equalTo("scope-missing"))
                .body("detail", equalTo("This needs the permission video.list"));
        assertThat(Tenant.simulator().requests("/v2/video/list/")).isEmpty();
    }

    @Test
    void connections_being_down_is_told_with_a_time_to_return() {
        ConnectionsStub.server()
                .stubFor(get(urlPathEqualTo(path() + "/token"))
                        .willReturn(aResponse().withStatus(500).withBody("oops")));
        read("videos").statusCode(503).header("Retry-After", notNullValue()).body("retryable", equalTo(true));
        ConnectionsStub.server().verify(3, asked());
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
        var event = new JsonObject()
                .put("specversion", "1.0")
                .put("type", "connection.disconnected")
                .put(
                        "data",
                        new JsonObject().put("instanceId", tenant.instance()).put("platform", "tiktok"));
        return new ProducerRecord<>("swallowtail.connections.v1", tenant.instance(), event.encode());
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Tenant.setting("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new StringSerializer());
    }

    private JsonObject stale() {
        return tenant.token().put("accessToken", "act.stale").put("tokenVersion", 7);
    }

    private void replacedBy(JsonObject token) {
        ConnectionsStub.server()
                .stubFor(post(urlPathEqualTo(path() + "/token/rejected"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody(token.encode())));
    }

    private int questions() {
        return ConnectionsStub.server().findAll(asked()).size();
    }

    private RequestPatternBuilder asked() {
        return getRequestedFor(urlPathEqualTo(path() + "/token"));
    }

    private RequestPatternBuilder rejected() {
        return postRequestedFor(urlPathEqualTo(path() + "/token/rejected"));
    }

    private String path() {
        return "/internal/v1/instances/" + tenant.instance() + "/connections/tiktok";
    }

    private ValidatableResponse read(String what) {
        return tenant.caller()
                .get("/api/v1/instances/" + tenant.instance() + "/tiktok/" + what)
                .then();
    }
}
