package com.swallowtail.instagram.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.testsupport.ConnectionNews;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.MetaSettings;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an app says that an instance brought is told that instance, though others be connected to the account. */
@QuarkusTest
@InstagramServiceTest
class TakingWebhooksOfAnotherAppInIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Pool database;
    private final String kafka = Tenant.setting("KAFKA_BOOTSTRAP_SERVERS");
    private final TopicReader topics = new TopicReader(kafka);
    private final ConnectionNews connections = new ConnectionNews(kafka, "instagram");
    private final String account = "1784" + UUID.randomUUID();
    private final String instance = "t-" + UUID.randomUUID();
    private final String partner = "t-" + UUID.randomUUID();
    private final AppSecret secret = new AppSecret("secret-" + UUID.randomUUID());

    TakingWebhooksOfAnotherAppInIT(Pool database) {
        this.database = database;
    }

    @BeforeEach
    void two_instances_are_connected_to_the_account() {
        connections.connected(instance, account);
        connections.connected(partner, account);
        Awaitility.await().atMost(SOON).until(() -> rows("""
                SELECT 1 FROM connected_accounts WHERE account_id = $1
                """, account).size() == 2);
    }

    @Test
    void an_own_app_tells_its_own_instance_alone() {
        var body = comment();
        deliver(body, vouchedFor(body, instance)).statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> outcomes().equals(List.of("told")));
        Awaitility.await().atMost(SOON).until(() -> told(instance) == 1);
        assertThat(told(partner)).isZero();
    }

    @Test
    void an_app_of_an_instance_that_is_not_connected_tells_nobody_and_keeps_nobody_from_being_told() {
        // Given
        var body = comment();
        deliver(body, vouchedFor(body, "t-intruder")).statusCode(200);
        // When
        deliver(body, "sha256=" + new AppSecret(MetaSettings.APP_SECRET).sign(body))
                .statusCode(200);
        // Then
        Awaitility.await().atMost(SOON).until(() -> told(instance) == 1 && told(partner) == 1);
        assertThat(told("t-intruder")).isZero();
        assertThat(outcomes()).containsExactly("open", "told");
    }

    @Test
    void connections_is_asked_with_the_delivery_as_it_came() {
        var body = comment();
        var signature = vouchedFor(body, instance);
        deliver(body, signature).statusCode(200);
        ConnectionsStub.server()
                .verify(
                        1,
                        ConnectionsStub.questions(signature)
                                .withRequestBody(matchingJsonPath("$.platform", equalTo("instagram")))
                                .withRequestBody(matchingJsonPath("$.appId", absent()))
                                .withRequestBody(matchingJsonPath("$[?('%s' in @.instances)]".formatted(instance)))
                                .withRequestBody(matchingJsonPath("$[?('%s' in @.instances)]".formatted(partner)))
                                .withRequestBody(matchingJsonPath("$.payload", equalTo(new String(body, UTF_8)))));
    }

    @Test
    void what_nobody_vouches_for_is_refused() {
        var body = comment();
        deliver(body, "sha256=" + secret.sign(body)).statusCode(401).body("code", is("webhook-signature-invalid"));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void while_connections_is_away_the_platform_is_asked_to_come_again() {
        // Given
        var body = comment();
        var signature = "sha256=" + secret.sign(body);
        ConnectionsStub.verifies(signature, aResponse().withStatus(503));
        // When
        deliver(body, signature).statusCode(503).body("code", is("upstream-unavailable"));
        // Then
        assertThat(outcomes()).isEmpty();
        deliver(body, vouchedFor(body, instance)).statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> told(instance) == 1);
    }

    private String vouchedFor(byte[] body, String whose) {
        var signature = "sha256=" + secret.sign(body);
        ConnectionsStub.vouches(signature, whose);
        return signature;
    }

    private long told(String to) {
        return topics.all("swallowtail.engagement.v1").stream()
                .filter(record -> record.key().equals(to) && record.value().contains(account))
                .count();
    }

    /** What became of the deliveries about the account, in the order of their arrival. */
    private List<String> outcomes() {
        return rows("""
                SELECT coalesce(outcome, 'open') FROM deliveries
                WHERE position($1 IN convert_from(body, 'UTF8')) > 0 ORDER BY id
                """, account);
    }

    private List<String> rows(String sql, String value) {
        var rows = database.preparedQuery(sql).execute(Tuple.of(value)).await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> String.valueOf(row.getValue(0)))
                .toList();
    }

    private byte[] comment() {
        var value = new JsonObject().put("id", "1").put("text", "\"Grüße\"\n☕");
        var change = new JsonObject().put("field", "comments").put("value", value);
        var entry =
                new JsonObject().put("id", account).put("time", 1763978400).put("changes", new JsonArray().add(change));
        return new JsonObject()
                .put("object", "instagram")
                .put("entry", new JsonArray().add(entry))
                .encodePrettily()
                .getBytes(UTF_8);
    }

    private static ValidatableResponse deliver(byte[] body, String signature) {
        return given().contentType("application/json")
                .header("X-Hub-Signature-256", signature)
                .body(body)
                .post("/webhooks/instagram")
                .then();
    }
}
