package com.swallowtail.simulator.tiktok.publish;

import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connectedAs;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static com.swallowtail.simulator.fixtures.Posts.CANCEL;
import static com.swallowtail.simulator.fixtures.Posts.PHOTO_INIT;
import static com.swallowtail.simulator.fixtures.Posts.PUBLIC;
import static com.swallowtail.simulator.fixtures.Posts.draft;
import static com.swallowtail.simulator.fixtures.Posts.photos;
import static com.swallowtail.simulator.fixtures.Posts.post;
import static com.swallowtail.simulator.fixtures.Posts.published;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static com.swallowtail.simulator.fixtures.Posts.settled;
import static com.swallowtail.simulator.fixtures.Posts.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PostingPhotosAndDraftsIT {
    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("processingMs", 0));
    }

    @Test
    void photos_are_fetched_and_posted() {
        var body = photos(
                "DIRECT_POST",
                Map.of("privacy_level", PUBLIC, "title", "loaves"),
                sample("sample.jpg"),
                sample("sample.jpg"));
        String publishId = post(connected(), PHOTO_INIT, body).path("data.publish_id");
        assertThat(publishId).startsWith("p_pub_url~v2.");
        assertThat(settled(publishId, "PUBLISH_COMPLETE").path("bytes").asLong())
                .isEqualTo(2 * 34045);
    }

    @Test
    void a_photo_that_cannot_be_fetched_fails_the_post() {
        var body = photos("DIRECT_POST", Map.of("privacy_level", PUBLIC), sample("missing.jpg"));
        String publishId = post(connected(), PHOTO_INIT, body).path("data.publish_id");
        assertThat(settled(publishId, "FAILED").path("failReason").asText()).isEqualTo("photo_pull_failed");
    }

    @ParameterizedTest
    @CsvSource({
        "media_type, VIDEO, media_type", "media_type, , media_type",
        "post_mode, DIRECT POST, post_mode", "post_mode, , post_mode"
    })
    void a_wrong_kind_or_mode_is_refused(String field, String value, String why) {
        var body = photos("DIRECT_POST", Map.of("privacy_level", PUBLIC), sample("sample.jpg"));
        body.put(field, value);
        refused(post(connected(), PHOTO_INIT, body), 400, "invalid_param", why);
    }

    @ParameterizedTest
    @CsvSource({"source, FILE_UPLOAD, source is not", "photo_cover_index, 1, no photo", "photo_cover_index, , missing"})
    void a_wrong_source_is_refused(String field, String value, String why) {
        var body = photos("DIRECT_POST", Map.of("privacy_level", PUBLIC), sample("sample.jpg"));
        @SuppressWarnings("unchecked")
        var source = (Map<String, Object>) body.get("source_info");
        source.put(field, field.equals("source") || value == null ? value : Integer.valueOf(value));
        refused(post(connected(), PHOTO_INIT, body), 400, "invalid_param", why);
    }

    @Test
    void there_are_1_to_35_photos() {
        String[] many = new String[36];
        Arrays.fill(many, sample("sample.jpg"));
        String accessToken = connected();
        refused(post(accessToken, PHOTO_INIT, photos("MEDIA_UPLOAD", Map.of(), many)), 400, "invalid_param", "1 to 35");
        refused(post(accessToken, PHOTO_INIT, photos("MEDIA_UPLOAD", Map.of())), 400, "invalid_param", "1 to 35");
    }

    @ParameterizedTest
    @CsvSource({"title, 91", "description, 4001"})
    void title_and_description_are_limited(String field, int length) {
        var post = Map.of("privacy_level", PUBLIC, field, "x".repeat(length));
        refused(
                post(connected(), PHOTO_INIT, photos("DIRECT_POST", post, sample("sample.jpg"))),
                400,
                "invalid_param",
                field);
    }

    @Test
    void photos_of_others_are_refused() {
        var body = photos("DIRECT_POST", Map.of("privacy_level", PUBLIC), "https://elsewhere.example.com/p.jpg");
        refused(post(connected(), PHOTO_INIT, body), 403, "url_ownership_unverified", "elsewhere");
    }

    @Test
    void each_mode_needs_its_scope() {
        var direct = photos("DIRECT_POST", Map.of("privacy_level", PUBLIC), sample("sample.jpg"));
        var draft = photos("MEDIA_UPLOAD", Map.of(), sample("sample.jpg"));
        refused(
                post(connected("user.info.basic,video.upload"), PHOTO_INIT, direct),
                401,
                "scope_not_authorized",
                "publish");
        refused(
                post(connected("user.info.basic,video.publish"), PHOTO_INIT, draft),
                401,
                "scope_not_authorized",
                "upload");
    }

    @Test
    void a_draft_of_photos_needs_a_recent_app() {
        control().account("milabakes", Map.of("oldApp", true));
        var body = photos("MEDIA_UPLOAD", Map.of(), sample("sample.jpg"));
        refused(post(connected(), PHOTO_INIT, body), 400, "app_version_check_failed", "31.8");
    }

    @Test
    void a_draft_waits_in_the_inbox_until_its_owner_posts_it() {
        String publishId = draft(connected());
        assertThat(publishId).startsWith("v_inbox_url~v2.");
        settled(publishId, "SEND_TO_USER_INBOX");
        control().finishDraft(publishId);
        assertThat(settled(publishId, "PUBLISH_COMPLETE").has("postId")).isTrue();
    }

    @Test
    void the_status_of_a_publication_of_another_is_not_told() {
        String publishId = published(connectedAs("breadlab"));
        Response answer = status(connectedAs("milabakes"), publishId);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error.code")).isEqualTo("token_not_authorized_for_specified_publish_id");
    }

    @Test
    void an_unknown_or_missing_publish_id_is_invalid() {
        String accessToken = connected();
        assertThat(status(accessToken, "v_pub_url~v2.1").<String>path("error.code"))
                .isEqualTo("invalid_publish_id");
        assertThat(post(accessToken, CANCEL, Map.of()).<String>path("error.code"))
                .isEqualTo("invalid_publish_id");
    }

    @Test
    void a_running_pull_is_cancelled() {
        control().settings(Map.of("processingMs", 60_000));
        String accessToken = connected();
        String publishId = published(accessToken);
        Response answer = post(accessToken, CANCEL, Map.of("publish_id", publishId));
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("error");
        assertThat(settled(publishId, "FAILED").path("failReason").asText()).isEqualTo("publish_cancelled");
    }

    @Test
    void what_is_posted_cannot_be_cancelled() {
        String accessToken = connected();
        String publishId = published(accessToken);
        settled(publishId, "PUBLISH_COMPLETE");
        Response answer = post(accessToken, CANCEL, Map.of("publish_id", publishId));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error.code")).isEqualTo("publish_not_cancellable");
    }

    @Test
    void losing_the_grant_fails_what_is_not_finished() {
        control().settings(Map.of("processingMs", 60_000));
        String publishId = published(connected());
        control().removeGrant(control().grants().getFirst().path("openId").asText(), 1);
        assertThat(settled(publishId, "FAILED").path("failReason").asText()).isEqualTo("auth_removed");
    }

    private static void refused(Response answer, int status, String code, String why) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error.code")).isEqualTo(code);
        assertThat(problem(PHOTO_INIT)).contains(why);
    }
}
