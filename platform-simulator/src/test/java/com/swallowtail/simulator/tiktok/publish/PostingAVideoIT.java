package com.swallowtail.simulator.tiktok.publish;

import static com.swallowtail.simulator.fixtures.DeveloperApp.as;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static com.swallowtail.simulator.fixtures.Posts.DRAFT_INIT;
import static com.swallowtail.simulator.fixtures.Posts.PUBLIC;
import static com.swallowtail.simulator.fixtures.Posts.VIDEO_INIT;
import static com.swallowtail.simulator.fixtures.Posts.body;
import static com.swallowtail.simulator.fixtures.Posts.file;
import static com.swallowtail.simulator.fixtures.Posts.post;
import static com.swallowtail.simulator.fixtures.Posts.publication;
import static com.swallowtail.simulator.fixtures.Posts.published;
import static com.swallowtail.simulator.fixtures.Posts.pull;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static com.swallowtail.simulator.fixtures.Posts.settled;
import static com.swallowtail.simulator.fixtures.Posts.status;
import static com.swallowtail.simulator.fixtures.Posts.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PostingAVideoIT {
    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("processingMs", 0));
    }

    @Test
    void creator_info_offers_a_public_account_all_the_world() {
        Map<String, Object> creator = creatorInfo(connected()).path("data");
        assertThat(creator)
                .containsEntry("creator_username", "milabakes")
                .containsEntry("privacy_level_options", List.of(PUBLIC, "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"))
                .containsEntry("max_video_post_duration_sec", 600);
    }

    @Test
    void creator_info_offers_a_private_account_its_followers() {
        control().account("milabakes", Map.of("privateAccount", true));
        Map<String, Object> creator = creatorInfo(connected()).path("data");
        assertThat(creator)
                .containsEntry(
                        "privacy_level_options", List.of("FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"))
                .containsEntry("duet_disabled", true);
    }

    @Test
    void a_video_is_really_fetched_and_becomes_a_public_post() {
        String accessToken = connected();
        String publishId = published(accessToken);
        var truth = settled(publishId, "PUBLISH_COMPLETE");
        assertThat(publishId).startsWith("v_pub_url~v2.").hasSizeLessThanOrEqualTo(64);
        assertThat(truth.path("bytes").asLong()).isEqualTo(93247);
        assertThat(truth.path("sha256").asText()).hasSize(64);
        assertThat(status(accessToken, publishId).<List<Long>>path("data.publicaly_available_post_id"))
                .containsExactly(truth.path("postId").asLong());
    }

    @Test
    void the_public_id_waits_for_moderation() {
        control().settings(Map.of("moderationMs", 3_600_000));
        String accessToken = connected();
        String publishId = published(accessToken);
        settled(publishId, "PUBLISH_COMPLETE");
        assertThat(status(accessToken, publishId).<List<Long>>path("data.publicaly_available_post_id"))
                .isEmpty();
        control().clock(Duration.ofHours(1));
        assertThat(status(accessToken, publishId).<List<Long>>path("data.publicaly_available_post_id"))
                .hasSize(1);
    }

    @Test
    void a_post_for_oneself_never_gets_a_public_id() {
        String accessToken = connected();
        String publishId = post(accessToken, VIDEO_INIT, video("SELF_ONLY", sample("sample.mp4")))
                .path("data.publish_id");
        assertThat(settled(publishId, "PUBLISH_COMPLETE").has("postId")).isFalse();
    }

    @Test
    void processing_takes_as_long_as_set_by_the_simulated_clock() {
        control().settings(Map.of("processingMs", 1_800_000));
        String publishId = published(connected());
        assertThat(publication(publishId).path("status").asText()).isEqualTo("PROCESSING_DOWNLOAD");
        await().until(() -> publication(publishId).has("sha256"));
        control().clock(Duration.ofMinutes(31));
        assertThat(publication(publishId).path("status").asText()).isEqualTo("PUBLISH_COMPLETE");
    }

    @Test
    void a_planned_failure_strikes_after_processing() {
        control().outcomes("duration_check_failed", 1);
        String accessToken = connected();
        String first = published(accessToken);
        settled(first, "FAILED");
        assertThat(status(accessToken, first).<String>path("data.fail_reason")).isEqualTo("duration_check_failed");
        settled(published(accessToken), "PUBLISH_COMPLETE");
    }

    @Test
    void a_pull_that_is_redirected_fails() {
        control()
                .fault(Map.of(
                        "path", "/media/sample.mp4", "status", 302, "headers", Map.of("Location", sample("7.mp4"))));
        String publishId = published(connected());
        assertThat(settled(publishId, "FAILED").path("failReason").asText()).isEqualTo("video_pull_failed");
    }

    @Test
    void a_pull_that_breaks_off_fails() {
        control().dropBefore("/media/sample.mp4", -1);
        assertThat(settled(published(connected()), "FAILED").path("failReason").asText())
                .isEqualTo("video_pull_failed");
    }

    @Test
    void a_file_that_is_no_video_fails_the_format_check() {
        String publishId = post(connected(), VIDEO_INIT, video(PUBLIC, sample("sample.jpg")))
                .path("data.publish_id");
        assertThat(settled(publishId, "FAILED").path("failReason").asText()).isEqualTo("file_format_check_failed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example.com/v.mp4, 403, url_ownership_unverified",
        "http://elsewhere.example.com/v.mp4, 400, invalid_param",
        "/v.mp4, 400, invalid_param",
        "ftp://elsewhere.example.com/v.mp4, 400, invalid_param"
    })
    void media_of_others_is_refused(String url, int status, String code) {
        refused(post(connected(), VIDEO_INIT, video(PUBLIC, url)), status, code, url);
    }

    @Test
    void a_verified_prefix_or_domain_opens_an_address() {
        control().settings(Map.of("verifiedMedia", List.of("https://media.example.com/v/", "example.org")));
        String accessToken = connected();
        for (String url : List.of("https://media.example.com/v/a.mp4", "https://cdn.example.org/a.mp4")) {
            assertThat(post(accessToken, VIDEO_INIT, video(PUBLIC, url)).statusCode())
                    .isEqualTo(200);
        }
        for (String url : List.of("https://media.example.com/w/a.mp4", "https://notexample.org/a.mp4")) {
            assertThat(post(accessToken, VIDEO_INIT, video(PUBLIC, url)).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', missing", "FOLLOWER_OF_CREATOR, FOLLOWER_OF_CREATOR", "EVERYONE, EVERYONE"})
    void the_privacy_must_be_one_that_was_offered(String privacy, String why) {
        Map<String, Object> info = privacy.isEmpty() ? Map.of() : Map.of("privacy_level", privacy);
        refused(
                post(connected(), VIDEO_INIT, body(info, pull(sample("sample.mp4")))),
                403,
                "privacy_level_option_mismatch",
                why);
    }

    @Test
    void a_caption_counts_in_utf_16_units() {
        String accessToken = connected();
        assertThat(withTitle(accessToken, "😀".repeat(1100)).statusCode()).isEqualTo(200);
        refused(withTitle(accessToken, "😀".repeat(1100) + "x"), 400, "invalid_param", "2201 UTF-16 units");
    }

    @Test
    void branded_content_cannot_be_hidden() {
        Map<String, Object> info = Map.of("privacy_level", "SELF_ONLY", "brand_content_toggle", true);
        refused(
                post(connected(), VIDEO_INIT, body(info, pull(sample("sample.mp4")))),
                400,
                "invalid_param",
                "branded content");
    }

    @ParameterizedTest
    @CsvSource({
        "5242879, 1000000, 5, 'below 5 MB|between 5 MB and 64 MB'",
        "4000000, 2000000, 2, below 5 MB",
        "50000123, 4000000, 12, between 5 MB and 64 MB",
        "50000123, 10000000, 6, floor(video_size / chunk_size) = 5",
        "70000000, 70000000, 1, more than one chunk",
        "150000000, 65000000, 2, between 5 MB and 64 MB",
        "4000000001, 10000000, 400, 4 GB",
        "0, 0, 1, 4 GB"
    })
    void the_arithmetic_of_chunks_is_checked(long size, long chunk, long count, String why) {
        Response answer =
                post(connected(), VIDEO_INIT, body(Map.of("privacy_level", PUBLIC), file(size, chunk, count)));
        assertThat(answer.<String>path("error.code")).isEqualTo("invalid_param");
        assertThat(why.split("\\|"))
                .anySatisfy(one -> assertThat(problem(VIDEO_INIT)).contains(one));
    }

    @ParameterizedTest
    @CsvSource({
        "source_info, missing",
        "source, missing",
        "video_url, missing",
        "not json, not JSON",
        "wrong type, not a string"
    })
    void a_broken_body_is_refused(String what, String why) {
        Map<String, Object> source = new HashMap<>(pull(sample("sample.mp4")));
        source.remove(what);
        if (what.equals("wrong type")) {
            source.put("video_url", 7);
        }
        String json =
                switch (what) {
                    case "not json" -> "{";
                    case "source_info" -> "{\"post_info\":{}}";
                    default -> toJson(source);
                };
        refused(as(connected()).body(json).post(VIDEO_INIT), 400, "invalid_param", why);
    }

    @Test
    void a_scope_that_was_not_granted_is_refused() {
        String accessToken = connected("user.info.basic,video.upload");
        refused(
                post(accessToken, VIDEO_INIT, video(PUBLIC, sample("sample.mp4"))),
                401,
                "scope_not_authorized",
                "video.publish");
        assertThat(creatorInfo(accessToken).statusCode()).isEqualTo(401);
        assertThat(post(connected("user.info.basic"), DRAFT_INIT, Map.of()).statusCode())
                .isEqualTo(401);
    }

    private static String toJson(Map<String, Object> source) {
        try {
            return new ObjectMapper().writeValueAsString(body(Map.of("privacy_level", PUBLIC), source));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response withTitle(String accessToken, String title) {
        Map<String, Object> info = Map.of("privacy_level", PUBLIC, "title", title);
        return post(accessToken, VIDEO_INIT, body(info, pull(sample("sample.mp4"))));
    }

    private static Response creatorInfo(String accessToken) {
        return post(accessToken, "/v2/post/publish/creator_info/query/", Map.of());
    }

    private static void refused(Response answer, int status, String code, String why) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error.code")).isEqualTo(code);
        assertThat(problem(VIDEO_INIT)).contains(code, why);
    }
}
