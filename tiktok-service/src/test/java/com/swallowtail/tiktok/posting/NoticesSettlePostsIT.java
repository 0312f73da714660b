package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TikTok's answers tell nothing here, neither a publication's status nor the list of videos: only its signed notices do. */
@QuarkusTest
@TikTokServiceTest
class NoticesSettlePostsIT {
    private static final String STATUS = "/v2/post/publish/status/fetch/";
    private static final String VIDEOS = "/v2/video/list/";
    private static final String INIT = "/v2/post/publish/video/init/";
    private static final String COMPLETE = "post.publish.complete";
    private static final String FAILED = "post.publish.failed";

    private final Pool database;
    private final SimulatorControl simulator = Tenant.simulator();
    private final Tenant tenant = Tenant.connected();

    NoticesSettlePostsIT(Pool database) {
        this.database = database;
    }

    @BeforeEach
    void onlyNoticesSpeak() {
        simulator.clearFaults();
        simulator.clearRequests();
        simulator.answer(STATUS, -1, 200, processing());
        simulator.answer(VIDEOS, -1, 500, null);
        simulator.settings(
                Map.of("webhookUrl", "http://localhost:" + RestAssured.port + "/webhooks/tiktok", "webhookCopies", 2));
    }

    @AfterEach
    void asUsual() {
        var usual = new HashMap<String, Object>(Map.of("webhookCopies", 1));
        usual.put("webhookUrl", null);
        simulator.settings(usual);
        simulator.clearFaults();
    }

    @Test
    void a_published_video_is_known_with_its_id_and_link() {
        var id = tenant.created(tenant.video("known by notices"));
        var post = awaitId(id);
        assertThat(post.getString("status")).isEqualTo("published");
        assertThat(post.getString("permalink")).contains(tenant.username(), post.getString("platformPostId"));
        assertToldOnce(id, "post.created", "post.published");
    }

    @Test
    void a_failure_is_known_with_its_reason() {
        simulator.outcomes("duration_check_failed", 1);
        var id = tenant.created(tenant.video("too long"));
        var error = tenant.awaitStatus(id, "failed").getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("media-duration-refused");
        assertToldOnce(id, "post.created", "post.failed");
    }

    @Test
    void a_draft_is_known_to_wait_and_later_to_be_posted() {
        var id = tenant.created(tenant.video("a draft").put("mode", "draft").putNull("privacyLevel"));
        tenant.awaitStatus(id, "in_inbox");
        simulator.finishDraft(publishId());
        tenant.awaitStatus(id, "published");
        assertToldOnce(id, "post.created", "post.published");
    }

    @Test
    void an_unknown_outcome_is_settled() {
        simulator.dropAfter(INIT, 1);
        var id = tenant.created(tenant.video("its answer was lost"));
        assertThat(awaitId(id).getString("status")).isEqualTo("published");
        assertThat(PublishingAVideoIT.initsOf(tenant)).isEqualTo(1);
    }

    @Test
    void a_notice_that_overtakes_the_answer_it_belongs_to_waits_for_it() {
        // Given
        simulator.fault(Map.of("path", INIT, "times", 1, "delayMs", 2500, "drop", "before"));
        var id = tenant.created(tenant.video("overtaken"));
        Awaitility.await().until(() -> column(id, "step").equals("INIT_PULL"));
        // When
        tell(COMPLETE, "v_pub_url~v2.overtaking-" + tenant.username(), Map.of());
        // Then
        assertThat(tenant.awaitStatus(id, "published").getString("status")).isEqualTo("published");
        assertThat(column(id, "handle")).contains("overtaking");
    }

    @Test
    void what_is_told_again_or_too_late_changes_nothing() {
        // Given
        var id = tenant.created(tenant.video("told again"));
        awaitId(id);
        var settled = tenant.read(id);
        Awaitility.await().until(() -> openDeliveries() == 0);
        var version = column(id, "version");
        // When
        var postId = Map.of("post_id", settled.getString("platformPostId"));
        tell("post.publish.publicly_available", publishId(), postId);
        tell("post.publish.publicaly_available", publishId(), Map.of("post_id", "1"));
        tell(COMPLETE, publishId(), Map.of("replayed", true));
        tell("post.publish.inbox_delivered", publishId(), Map.of());
        tell(FAILED, publishId(), Map.of("reason", "spam_risk"));
        tell("post.publish.no_longer_publicaly_available", publishId(), postId);
        // Then
        Awaitility.await().until(() -> toldOf(publishId()) == 8 && openDeliveries() == 0);
        assertThat(tenant.read(id)).isEqualTo(settled);
        assertThat(column(id, "version")).isEqualTo(version);
        assertToldOnce(id, "post.created", "post.published");
    }

    @Test
    void a_failure_told_during_an_upload_ends_it() {
        // Given
        simulator.fault(Map.of("path", "/video/", "method", "PUT", "skip", 1, "times", 1, "delayMs", 2500));
        var id = tenant.created(upload("revoked meanwhile", "35000000.mp4"));
        Awaitility.await().until(() -> simulator.requests("/video/").size() == 2);
        // When
        tell(FAILED, publishId(), Map.of("reason", "auth_removed"));
        // Then
        tenant.awaitStatus(id, "failed");
        assertThat(column(id, "facts::text")).doesNotContain("upload_token");
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .until(() -> simulator.requests("/video/").size() == 2);
        assertThat(tenant.read(id).getString("status")).isEqualTo("failed");
        assertThat(PublishingAVideoIT.initsOf(tenant)).isEqualTo(1);
        assertToldOnce(id, "post.created", "post.failed");
    }

    @Test
    void a_success_told_before_the_last_chunk_is_answered_is_believed() {
        // Given
        simulator.fault(Map.of("path", "/video/", "method", "PUT", "times", 1, "delayMs", 2500));
        var id = tenant.created(upload("told before answered", "sample.mp4"));
        Awaitility.await().until(() -> simulator.requests("/video/").size() == 1);
        // When
        tell(COMPLETE, publishId(), Map.of());
        // Then
        tenant.awaitStatus(id, "published");
        assertThat(column(id, "facts::text")).doesNotContain("upload_token");
        assertThat(awaitId(id).getString("status")).isEqualTo("published");
        assertThat(simulator.requests("/video/")).hasSize(1);
        assertThat(PublishingAVideoIT.initsOf(tenant)).isEqualTo(1);
        assertToldOnce(id, "post.created", "post.published");
    }

    private JsonObject awaitId(String id) {
        Awaitility.await("the platform's id")
                .atMost(Duration.ofSeconds(30))
                .until(() -> tenant.read(id).getString("platformPostId") != null);
        return tenant.read(id);
    }

    private String publishId() {
        return tenant.publications().getFirst().path("publishId").asText();
    }

    private void tell(String event, String publishId, Map<String, ?> more) {
        var content = new HashMap<String, Object>(more);
        content.put("publish_id", publishId);
        content.put("publish_type", "DIRECT_PUBLISH");
        simulator.webhook(event, tenant.accountId(), content);
    }

    private void assertToldOnce(String id, String... types) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(PublishingAVideoIT.eventsOf(id)).containsExactly(types));
    }

    private JsonObject upload(String caption, String file) {
        var media = new JsonArray(List.of(new JsonObject().put("url", tenant.media(file))));
        return tenant.video(caption).put("transfer", "FILE_UPLOAD").put("media", media);
    }

    private String column(String id, String name) {
        return String.valueOf(row("SELECT " + name + " FROM posts WHERE id = $1", UUID.fromString(id))
                .getValue(0));
    }

    private long toldOf(String publishId) {
        return row("SELECT count(*) FROM deliveries WHERE position($1 IN convert_from(body, 'UTF8')) > 0", publishId)
                .getLong(0);
    }

    private long openDeliveries() {
        return row("SELECT count(*) FROM deliveries WHERE settled_at IS NULL AND event <> $1", "none")
                .getLong(0);
    }

    private Row row(String sql, Object value) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }

    private static Map<String, Object> processing() {
        return Map.of(
                "data", Map.of("status", "PROCESSING_UPLOAD", "fail_reason", ""),
                "error", Map.of("code", "ok", "message", "", "log_id", "L"));
    }
}
