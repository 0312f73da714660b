package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.EventContract;
import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.testsupport.TopicReader;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TikTokServiceTest
class PublishingAVideoIT {
    /** What this service tells; on the other topics tests of its readers put what they please. */
    private static final String[] OURS = {"swallowtail.posts.v1", "swallowtail.audit.v1"};

    private final Pool database;
    private final Tenant tenant = Tenant.connected();

    PublishingAVideoIT(Pool database) {
        this.database = database;
    }

    @AfterEach
    void faultless() {
        Tenant.simulator().clearFaults();
    }

    @Test
    void a_video_by_address_is_published_once_and_found_again() {
        // When
        var id = tenant.created(tenant.video("new loaf #bread"));
        var post = tenant.awaitStatus(id, "published");
        // Then
        assertThat(tenant.publications()).hasSize(1);
        assertThat(post.getString("platformPostId")).isNotBlank();
        assertThat(post.getString("permalink")).contains(tenant.username(), post.getString("platformPostId"));
    }

    @Test
    void a_video_goes_up_in_chunks_and_arrives_whole() {
        var id = tenant.created(upload("in chunks", "25000000.mp4"));
        tenant.awaitStatus(id, "published");
        assertThat(tenant.publications()).hasSize(1);
        assertThat(tenant.publications().getFirst().path("bytes").asLong()).isEqualTo(25_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status": 500}    | 206, 500, 206, 201
            {"status": 429}    | 206, 429, 206, 201
            {"drop": "before"} | 206, 0, 206, 201
            {"drop": "after"}  | 206, \\d+, 416, 201
            """)
    void a_chunk_that_fails_is_sent_again_and_nothing_else(String fault, String answers) {
        // Given
        secondChunk(new JsonObject(fault).put("times", 1));
        // When
        var id = tenant.created(upload("a chunk fails", "35000000.mp4"));
        tenant.awaitStatus(id, "published");
        // Then
        assertThat(chunks()).asString().matches("\\[" + answers + "]");
        assertThat(tenant.publications()).hasSize(1);
        assertThat(initsOf(tenant)).isEqualTo(1);
    }

    @Test
    void a_lease_that_lapses_while_a_chunk_is_under_way_does_not_send_it_twice() {
        // Given
        secondChunk(new JsonObject().put("delayMs", 2000).put("times", 1));
        var id = tenant.created(upload("a lapse", "35000000.mp4"));
        Awaitility.await().until(() -> chunks().size() == 2);
        // When
        database.preparedQuery("UPDATE posts SET lease_until = now() - interval '1 second' WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();
        tenant.awaitStatus(id, "published");
        // Then
        assertThat(chunks()).containsExactly(206, 206, 201);
    }

    @Test
    void an_upload_whose_address_has_expired_is_begun_anew() {
        // Given
        secondChunk(new JsonObject().put("status", 403).put("times", 1));
        // When
        var id = tenant.created(upload("expired", "35000000.mp4"));
        tenant.awaitStatus(id, "published");
        // Then
        assertThat(chunks()).containsExactly(206, 403, 206, 206, 201);
        assertThat(initsOf(tenant)).isEqualTo(2);
    }

    @Test
    void an_upload_whose_address_always_expires_ends_as_a_failed_post() {
        // Given
        Tenant.simulator().clearRequests();
        Tenant.simulator().fault(Map.of("path", "/video/", "method", "PUT", "times", -1, "status", 403));
        // When
        var id = tenant.created(upload("expires always", "35000000.mp4"));
        var error = tenant.awaitStatus(id, "failed").getJsonObject("error");
        // Then
        assertThat(error.getString("code")).isEqualTo("upload-expired");
        assertThat(error.getString("action")).isNotBlank();
        assertThat(chunks()).containsExactly(403, 403, 403);
        assertThat(initsOf(tenant)).isEqualTo(3);
    }

    private static void secondChunk(JsonObject fault) {
        Tenant.simulator().clearRequests();
        Tenant.simulator()
                .fault(fault.put("path", "/video/")
                        .put("method", "PUT")
                        .put("skip", 1)
                        .getMap());
    }

    private static List<Integer> chunks() {
        return Tenant.simulator().requests("/video/").stream()
                .map(SimulatorControl.Request::status)
                .toList();
    }

    @Test
    void the_address_of_an_upload_is_erased_when_it_has_ended() {
        var id = tenant.created(upload("erased", "sample.mp4"));
        tenant.awaitStatus(id, "published");
        var row = database.preparedQuery("SELECT facts::text AS facts FROM posts WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely()
                .iterator()
                .next();
        assertThat(row.getString("facts")).contains("handle").doesNotContain("upload_token", "uploadUrl");
    }

    @Test
    void a_draft_waits_in_the_inbox_until_its_owner_posts_it() {
        var id = tenant.created(tenant.video("a draft").put("mode", "draft").putNull("privacyLevel"));
        tenant.awaitStatus(id, "in_inbox");
        assertThat(tenant.publications()).hasSize(1);
    }

    @Test
    void photos_are_published() {
        var photos = new JsonArray().add(new JsonObject().put("url", tenant.media("sample.jpg")));
        var id =
                tenant.created(tenant.video("three loaves").put("type", "photo").put("media", photos));
        tenant.awaitStatus(id, "published");
        assertThat(tenant.publications()).hasSize(1);
    }

    @Test
    void a_failure_at_TikTok_is_told_in_words_and_kept() {
        Tenant.simulator().outcomes("duration_check_failed", 1);
        var id = tenant.created(tenant.video("too long"));
        var error = tenant.awaitStatus(id, "failed").getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("media-duration-refused");
        assertThat(error.getString("action")).isNotBlank();
    }

    @Test
    void every_event_keeps_its_contract_and_the_life_of_a_post_is_told_in_order() {
        // Given
        var id = tenant.created(tenant.video("told"));
        tenant.awaitStatus(id, "published");
        // When
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(eventsOf(id))
                // Then
                .containsExactly("post.created", "post.published"));
        var told = new TopicReader(Tenant.setting("KAFKA_BOOTSTRAP_SERVERS")).all(OURS);
        assertThat(EventContract.read().violations(told)).isEmpty();
    }

    /** A faulty answer is given before TikTok knows whose call it is; tests begin with an empty log. */
    static long initsOf(Tenant tenant) {
        return Tenant.simulator().requests("/v2/post/publish/").stream()
                .filter(request -> request.path().endsWith("/init/"))
                .filter(request ->
                        request.account() == null || tenant.username().equals(request.account()))
                .count();
    }

    static List<String> eventsOf(String postId) {
        return new TopicReader(Tenant.setting("KAFKA_BOOTSTRAP_SERVERS"))
                .all("swallowtail.posts.v1").stream()
                        .map(record -> new JsonObject(record.value()))
                        .filter(event -> postId.equals(event.getString("subject")))
                        .map(event -> event.getString("type"))
                        .toList();
    }

    private JsonObject upload(String caption, String file) {
        var media = new JsonArray().add(new JsonObject().put("url", tenant.media(file)));
        return tenant.video(caption).put("transfer", "FILE_UPLOAD").put("media", media);
    }
}
