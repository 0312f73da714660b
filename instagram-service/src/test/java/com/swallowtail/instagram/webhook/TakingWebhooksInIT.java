package com.swallowtail.instagram.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Publisher;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.testsupport.ConnectionNews;
import com.swallowtail.testsupport.MetaControl;
import com.swallowtail.testsupport.MetaSettings;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What people do at an account reaches every instance that is connected to it, once. */
@QuarkusTest
@InstagramServiceTest
class TakingWebhooksInIT {
    private static final String TOPIC = "swallowtail.engagement.v1";
    private static final AppSecret SECRET = new AppSecret(MetaSettings.APP_SECRET);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration META_WAITS = Duration.ofSeconds(20);

    private final Instagram instagram;
    private final Pool database;
    private final String kafka = Tenant.setting("KAFKA_BOOTSTRAP_SERVERS");
    private final TopicReader topics = new TopicReader(kafka);
    private final ConnectionNews connections = new ConnectionNews(kafka, "instagram");
    private final String account = "1784" + UUID.randomUUID();
    private final String instance = "t-" + UUID.randomUUID();

    TakingWebhooksInIT(Instagram instagram, Pool database) {
        this.instagram = instagram;
        this.database = database;
    }

    @Test
    void what_meta_itself_tells_comes_out_as_events() {
        // Given
        Tenant tenant = subscribed();
        MetaControl meta = Tenant.simulator().meta();
        connections.connected(tenant.instance(), tenant.accountId());
        assertThat(meta.webhook(
                        "http://localhost:" + RestAssured.port + "/webhooks/instagram", MetaSettings.VERIFY_TOKEN))
                .isTrue();
        String media = new Publisher(instagram, tenant).image("talk about me");
        // When
        meta.comment(media, "ana", "Love it", null);
        meta.mention(Map.of("account", tenant.username(), "from", "ben", "text", "@" + tenant.username()));
        meta.message(tenant.username(), "cleo", "Hello");
        meta.storyInsights(tenant.username(), media, Map.of("reach", 17, "exits", -1));
        // Then
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(told(tenant.instance()))
                .extracting(event -> event.getString("type"))
                .containsExactlyInAnyOrder(
                        "comment.received", "mention.received", "message.received", "story_insights.received"));
        var comment = told(tenant.instance(), "comment.received").getJsonObject("data");
        assertThat(comment.getString("text")).isEqualTo("Love it");
        assertThat(comment.getString("authorUsername")).isEqualTo("ana");
        assertThat(comment.getString("mediaId")).isEqualTo(media);
        var story = told(tenant.instance(), "story_insights.received").getJsonObject("data");
        assertThat(story.getJsonObject("figures").encode()).isEqualTo("{\"reach\":17}");
    }

    @Test
    void a_delivery_that_comes_again_is_told_once_even_in_another_bundle() {
        connections.connected(instance, account);
        deliver(comments("1", "2")).statusCode(200);
        awaitTold(instance, 2);
        deliver(comments("1", "2")).statusCode(200);
        deliver(comments("2", "3")).statusCode(200);
        awaitTold(instance, 3);
        assertThat(told(instance))
                .extracting(event -> event.getString("subject"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void every_instance_that_is_connected_is_told_and_one_that_has_left_is_not() {
        String partner = "t-" + UUID.randomUUID();
        String former = "t-" + UUID.randomUUID();
        connections.connected(instance, account);
        connections.connected(partner, account);
        connections.connected(former, account);
        connections.disconnected(former, account);
        Awaitility.await().atMost(SOON).until(() -> knownInstances() == 3 && !isConnected(former));
        deliver(comments("1")).statusCode(200);
        awaitTold(instance, 1);
        awaitTold(partner, 1);
        assertThat(told(former)).isEmpty();
    }

    @Test
    void an_account_whose_owner_wants_to_be_forgotten_is_forgotten() {
        connections.connected(instance, account);
        Awaitility.await().atMost(SOON).until(() -> knownInstances() == 1);
        connections.deleted(instance, account);
        Awaitility.await().atMost(SOON).until(() -> knownInstances() == 0);
    }

    @Test
    void word_of_a_new_connection_may_come_after_its_first_comment() {
        deliver(comments("1")).statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> outcome().equals("open"));
        connections.connected(instance, account);
        awaitTold(instance, 1);
        assertThat(outcome()).isEqualTo("told");
    }

    @Test
    void what_is_not_proved_is_not_kept() {
        byte[] body = comments("1");
        deliver(body, "sha256=" + new AppSecret("guess").sign(body))
                .statusCode(401)
                .body("code", equalTo("webhook-signature-invalid"));
        deliver(body, null).statusCode(401).body("code", equalTo("webhook-signature-invalid"));
        assertThat(outcome()).isEqualTo("not kept");
    }

    @Test
    void a_body_of_a_megabyte_is_taken_in_and_one_of_three_is_refused() {
        connections.connected(instance, account);
        deliver(comment("1", "x".repeat(1 << 20))).statusCode(200);
        awaitTold(instance, 1);
        deliver(comment("2", "x".repeat(3 << 20))).statusCode(413).body("code", equalTo("payload-too-large"));
    }

    @Test
    void the_handshake_answers_with_the_challenge_alone() {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.challenge", "1158201444")
                .queryParam("hub.verify_token", MetaSettings.VERIFY_TOKEN)
                .get("/webhooks/instagram")
                .then()
                .statusCode(200)
                .body(equalTo("1158201444"));
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.challenge", "1158201444")
                .queryParam("hub.verify_token", "guess")
                .get("/webhooks/instagram")
                .then()
                .statusCode(403)
                .body("code", equalTo("webhook-verify-token-wrong"));
    }

    @Test
    void a_thousand_at_once_are_answered_in_time_none_valid_is_lost_and_none_invalid_let_in() {
        connections.connected(instance, account);
        try (var client = HttpClient.newHttpClient()) {
            var answers = IntStream.range(0, 1000)
                    .mapToObj(number -> client.sendAsync(
                            request(comments(String.valueOf(number)), number % 10 != 0),
                            HttpResponse.BodyHandlers.discarding()))
                    .toList();
            var statuses = answers.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(900);
            assertThat(statuses.stream().filter(status -> status == 401 || status == 503))
                    .as("not more of them are asked about than can be, the others are put off")
                    .hasSize(100);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(instance))
                .hasSize(900));
        assertThat(told(instance))
                .extracting(event -> Integer.parseInt(event.getString("subject")) % 10)
                .doesNotContain(0);
    }

    private static HttpRequest request(byte[] body, boolean valid) {
        var signature = valid ? SECRET.sign(body) : new AppSecret("guess").sign(body);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/webhooks/instagram"))
                .header("X-Hub-Signature-256", "sha256=" + signature)
                .header("Content-Type", "application/json")
                .timeout(META_WAITS)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** A tenant whose Page wants to be told, as it is after connecting. */
    private static Tenant subscribed() {
        Tenant tenant = Tenant.connected();
        var meta = Tenant.simulator().meta();
        var token = meta.token(
                tenant.username(),
                "page",
                List.of(
                        "instagram_basic",
                        "instagram_manage_comments",
                        "instagram_manage_messages",
                        "instagram_manage_insights",
                        "pages_show_list",
                        "pages_read_engagement",
                        "pages_manage_metadata"));
        given().baseUri(Tenant.setting("META_GRAPH_URL"))
                .port(URI.create(Tenant.setting("META_GRAPH_URL")).getPort())
                .header("Authorization", "Bearer " + token)
                .queryParam("subscribed_fields", "feed,mention,messages")
                .post("/v25.0/" + meta.account(tenant.username()).path("pageId").asText() + "/subscribed_apps")
                .then()
                .statusCode(200);
        return tenant;
    }

    private void awaitTold(String to, int events) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(told(to)).hasSize(events));
    }

    private JsonObject told(String to, String type) {
        return told(to).stream()
                .filter(event -> event.getString("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> told(String to) {
        return topics.all(TOPIC).stream()
                .filter(record -> record.key().equals(to))
                .map(record -> new JsonObject(record.value()))
                .toList();
    }

    private String outcome() {
        var rows = database.preparedQuery(
                        "SELECT coalesce(outcome, 'open') FROM deliveries WHERE position($1::bytea IN body) > 0")
                .execute(Tuple.of(Buffer.buffer(account).getDelegate()))
                .await()
                .indefinitely();
        return rows.size() == 0 ? "not kept" : rows.iterator().next().getString(0);
    }

    private int knownInstances() {
        return database.preparedQuery("SELECT 1 FROM connected_accounts WHERE account_id = $1")
                .execute(Tuple.of(account))
                .await()
                .indefinitely()
                .size();
    }

    private boolean isConnected(String whose) {
        return database.preparedQuery("SELECT connected FROM connected_accounts WHERE instance_id = $1")
                .execute(Tuple.of(whose))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBoolean(0);
    }

    private byte[] comments(String... ids) {
        var changes = new JsonArray();
        for (var id : ids) {
            changes.add(change(id, "Love it"));
        }
        return notification(changes);
    }

    private byte[] comment(String id, String text) {
        return notification(new JsonArray().add(change(id, text)));
    }

    private static JsonObject change(String id, String text) {
        return new JsonObject()
                .put("field", "comments")
                .put("value", new JsonObject().put("id", id).put("text", text));
    }

    private byte[] notification(JsonArray changes) {
        var entry = new JsonObject().put("id", account).put("time", 1763978400).put("changes", changes);
        return new JsonObject()
                .put("object", "instagram")
                .put("entry", new JsonArray().add(entry))
                .encode()
                .getBytes(UTF_8);
    }

    private static ValidatableResponse deliver(byte[] body) {
        return deliver(body, "sha256=" + SECRET.sign(body));
    }

    private static ValidatableResponse deliver(byte[] body, String signature) {
        var request = given().contentType("application/json").body(body);
        return (signature == null ? request : request.header("X-Hub-Signature-256", signature))
                .post("/webhooks/instagram")
                .then();
    }
}
