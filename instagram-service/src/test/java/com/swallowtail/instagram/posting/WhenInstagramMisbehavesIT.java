package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Mishap;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.testsupport.SimulatorControl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever Instagram answers or fails to answer: a post is published once, or it says why not, who acts and how. */
@QuarkusTest
@InstagramServiceTest
class WhenInstagramMisbehavesIT {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String UPLOADS = "/ig-api-upload/";

    private final Instagram instagram;
    private final Tenant tenant = Tenant.connected();
    private final SimulatorControl simulator = Tenant.simulator();

    WhenInstagramMisbehavesIT(Instagram instagram) {
        this.instagram = instagram;
    }

    @AfterEach
    void faultless() {
        simulator.clearFaults();
    }

    @Test
    void a_lost_answer_to_the_publishing_call_is_settled_by_the_container_and_the_newest_media() {
        simulator.dropAfter(tenant.edge("media_publish"), 1);
        var post = published(image("lost and found"));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(post.getString("platformPostId"))
                .isEqualTo(tenant.publications().getFirst().path("mediaId").asText());
    }

    @Test
    void a_story_whose_answer_was_lost_is_known_to_be_published_without_its_id() {
        simulator.dropAfter(tenant.edge("media_publish"), 1);
        var story = tenant.post("story", "", "sample.jpg");
        var post = published(story);
        assertThat(tenant.publications()).hasSize(1);
        assertThat(post.getString("platformPostId")).isNull();
    }

    @Test
    void a_lost_post_is_recognized_although_instagram_leaves_out_the_at_of_a_mention() {
        // Given
        var id = String.valueOf(ThreadLocalRandom.current().nextLong(17_900_000_000_000L, 17_999_999_999_999L));
        var found = Map.of(
                "id",
                id,
                "caption",
                "with leo.roasts " + tenant.username(),
                "timestamp",
                Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS).toString());
        simulator.fault(Map.of(
                "path",
                tenant.edge("media"),
                "method",
                "GET",
                "times",
                1,
                "status",
                200,
                "body",
                Map.of("data", List.of(found))));
        simulator.dropAfter(tenant.edge("media_publish"), 1);
        // When
        var post = published(image("with @leo.roasts"));
        // Then
        assertThat(post.getString("platformPostId")).isEqualTo(id);
    }

    @Test
    void a_publishing_call_that_never_arrived_is_not_made_again_and_fails_when_its_container_ends() {
        // Given
        simulator.dropBefore(tenant.edge("media_publish"), 1);
        var id = tenant.posts().created(image("never arrived"));
        var unknown = tenant.posts().awaitStatus(id, "outcome_unknown", SOON);
        assertThat(unknown.getJsonObject("error").getString("code")).isEqualTo("outcome-unknown");
        // When
        simulator.answer("/v25.0/" + containerId(), 100, 200, Map.of("status_code", "EXPIRED", "id", containerId()));
        // Then
        var failed = tenant.posts().awaitStatus(id, "failed", SOON);
        assertThat(failed.getJsonObject("error").getString("code")).isEqualTo("container-expired");
        assertThat(tenant.publications()).isEmpty();
        assertThat(publishCalls()).isEqualTo(1);
    }

    @Test
    void every_throttle_makes_the_post_wait_and_then_succeed() {
        // Given
        var throttled = Stream.of(4, 17, 32, 613, 80002)
                .map(code -> {
                    var other = Tenant.connected();
                    simulator.answer(other.edge("media$"), 1, 403, fault(code, null));
                    simulator.answer(other.edge("media_publish"), 1, 400, fault(code, null));
                    return Map.entry(other, other.posts().created(other.post("feed", "busy", "sample.jpg")));
                })
                .toList();
        // Then
        var first = throttled.getFirst();
        org.awaitility.Awaitility.await().atMost(SOON).untilAsserted(() -> {
            var post = first.getKey().posts().read(first.getValue());
            assertThat(post.getString("waitsFor")).isEqualTo("instagram-rate-limited");
            assertThat(Instant.parse(post.getString("waitsUntil"))).isAfter(Instant.parse(post.getString("createdAt")));
        });
        throttled.forEach(each -> {
            each.getKey().posts().awaitStatus(each.getValue(), "published", SOON);
            assertThat(each.getKey().publications()).hasSize(1);
        });
    }

    @Test
    void of_many_posts_that_are_refused_at_once_none_is_left_behind() {
        // Given
        var refused = Stream.generate(Tenant::connected)
                .limit(25)
                .map(other -> {
                    simulator.answer(other.edge("media_publish"), 1, 400, fault(9007, 2207027));
                    return Map.entry(other, other.posts().created(other.post("feed", "together", "sample.jpg")));
                })
                .toList();
        // Then
        refused.forEach(each -> each.getKey().posts().awaitStatus(each.getValue(), "published", SOON));
    }

    @Test
    void an_account_near_its_budget_is_left_alone_and_then_served() {
        // Given
        var usage = "{\"" + tenant.accountId() + "\":[{\"type\":\"instagram\",\"call_count\":97,\"total_cputime\":1,"
                + "\"total_time\":1,\"estimated_time_to_regain_access\":0}]}";
        simulator.fault(Map.of(
                "path",
                tenant.edge("content_publishing_limit"),
                "times",
                1,
                "status",
                200,
                "headers",
                Map.of("x-business-use-case-usage", usage),
                "body",
                limit(0)));
        // When
        var id = tenant.posts().created(image("near the limit"));
        // Then
        org.awaitility.Awaitility.await().atMost(SOON).until(() -> "instagram-rate-limited"
                .equals(tenant.posts().read(id).getString("waitsFor")));
        tenant.posts().awaitStatus(id, "published", SOON);
    }

    @Test
    void a_full_publishing_limit_makes_the_post_wait_and_say_until_when() {
        // Given
        simulator.answer(tenant.edge("content_publishing_limit"), 1, 200, limit(50));
        simulator.answer(tenant.edge("media_publish"), 1, 400, fault(9, 2207042));
        // When
        var id = tenant.posts().created(image("patient"));
        // Then
        org.awaitility.Awaitility.await().atMost(SOON).untilAsserted(() -> {
            var waiting = tenant.posts().read(id);
            assertThat(waiting.getString("waitsFor")).isEqualTo("publishing-limit");
            assertThat(waiting.getString("waitsUntil")).isNotNull();
            assertThat(waiting.getString("status")).isEqualTo("queued");
        });
        tenant.posts().awaitStatus(id, "published", SOON);
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).as("what was prepared is used").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            190, 458, app-removed,          you
            190, 459, account-checkpointed, you
            190, 460, password-changed,     you
            190, 463, sign-in-expired,      you
            190, 464, account-unconfirmed,  you
            190, 467, token-rejected,       you
            190, 492, page-role-lost,       you
            10,  -,   scope-missing,        you
            25,  2207050, account-restricted, you
            """)
    void what_only_a_person_can_mend_fails_the_post_with_cause_actor_and_next_step(
            int code, Integer subcode, String problem, String actor) {
        // Given
        simulator.answer(tenant.edge("media$"), 9, 400, fault(code, subcode));
        // When
        var id = tenant.posts().created(image("refused"));
        // Then
        var error = tenant.posts().awaitStatus(id, "failed", SOON).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo(problem);
        assertThat(error.getString("actor")).isEqualTo(actor);
        assertThat(error.getString("action")).isNotBlank();
        assertThat(error.getString("detail")).isNotBlank();
        assertThat(tenant.publications()).isEmpty();
    }

    @Test
    void a_container_that_is_not_ready_after_all_is_awaited() {
        simulator.answer(tenant.edge("media_publish"), 1, 400, fault(9007, 2207027));
        published(image("not yet"));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).isEqualTo(1);
    }

    @Test
    void a_container_that_is_not_found_is_looked_for_and_then_made_anew() {
        simulator.answer(tenant.edge("media_publish"), 3, 400, fault(24, 2207008));
        published(image("not found"));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).isEqualTo(2);
    }

    @Test
    void what_was_refused_but_has_appeared_all_the_same_is_not_published_again() {
        // Given
        simulator.answer(tenant.edge("media_publish"), 1, 400, fault(24, 2207006));
        var id = tenant.posts().created(image("appeared"));
        org.awaitility.Awaitility.await().atMost(SOON).until(() -> publishCalls() == 1);
        // When
        instagram.publish(tenant.usableToken(), containerId()).await().indefinitely();
        // Then
        tenant.posts().awaitStatus(id, "published", SOON);
        assertThat(tenant.publications()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 2207053", "ERROR, 2207032", "EXPIRED,"})
    void media_that_instagram_spoilt_is_prepared_anew(String status, Integer subcode) {
        simulator.meta().outcomes(status, subcode, 1);
        published(tenant.post("reel", "again " + status + subcode, "sample.mp4"));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mishap.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSED_IN_200", "THROTTLED"})
    void a_preparation_without_an_answer_is_made_again(Mishap mishap) {
        mishap.strike(simulator, tenant.edge("media$"), 1);
        published(image("prepared again " + mishap));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(publishCalls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-2, 2207003", "-1, 2207001", "-1, 2207032"})
    void a_preparation_that_meta_says_to_repeat_is_made_again(int code, int subcode) {
        simulator.answer(tenant.edge("media$"), 1, 400, fault(code, subcode));
        published(image("repeated " + subcode));
        assertThat(tenant.publications()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mishap.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSED_IN_200", "THROTTLED"})
    void a_question_without_an_answer_is_asked_again(Mishap mishap) {
        var times = mishap == Mishap.SLOW ? 1 : 4;
        mishap.strike(simulator, tenant.edge("content_publishing_limit"), times);
        mishap.strike(simulator, "/v25.0/1788[0-9]+", times);
        published(image("asked again " + mishap));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNWELL", "LOST_BEFORE", "LOST_AFTER", "GARBLED"})
    void an_upload_without_an_answer_goes_on_where_instagram_says(Mishap mishap) {
        mishap.strike(simulator, UPLOADS, 1);
        published(sentReel("went on " + mishap));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).isEqualTo(1);
    }

    @Test
    void an_upload_that_broke_off_goes_on_and_one_that_is_refused_begins_anew() {
        simulator.answer(UPLOADS, 1, 400, uploadRefusal(true));
        simulator.answer(UPLOADS, 1, 400, uploadRefusal(false));
        published(sentReel("anew"));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(containers()).isEqualTo(2);
    }

    @Test
    void an_upload_that_is_refused_each_time_fails_the_post() {
        simulator.answer(UPLOADS, 99, 400, uploadRefusal(false));
        var id = tenant.posts().created(sentReel("in vain"));
        var error = tenant.posts().awaitStatus(id, "failed", SOON).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("upload-refused");
        assertThat(error.getJsonObject("platform").getString("message")).isEqualTo("unauthorized user request");
        assertThat(tenant.publications()).isEmpty();
    }

    @Test
    void the_item_of_a_carousel_that_cannot_be_used_is_named() {
        simulator.meta().outcomes("ERROR", 2207026, 1);
        var id = tenant.posts().created(tenant.post("carousel", "one is bad", "sample.jpg", "sample.jpg"));
        var error = tenant.posts().awaitStatus(id, "failed", SOON).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("media-format-refused");
        assertThat(error.getString("detail")).startsWith("/media/0: ");
        assertThat(tenant.publications()).isEmpty();
    }

    @Test
    void a_post_is_called_off_before_it_is_published_and_not_after() {
        var later = tenant.posts()
                .created(image("later")
                        .put("scheduledAt", Instant.now().plusSeconds(3600).toString()));
        tenant.posts().cancel(later).statusCode(200).body("status", equalTo("cancelled"));
        var id = tenant.posts().created(image("now"));
        tenant.posts().awaitStatus(id, "published", SOON);
        tenant.posts().cancel(id).statusCode(409).body("code", equalTo("post-not-cancellable"));
        assertThat(tenant.publications()).hasSize(1);
    }

    private JsonObject image(String caption) {
        return tenant.post("feed", caption + " " + tenant.username(), "sample.jpg");
    }

    private JsonObject sentReel(String caption) {
        return tenant.post("reel", caption + " " + tenant.username(), "sample.mp4")
                .put("transfer", "FILE_UPLOAD");
    }

    private JsonObject published(JsonObject post) {
        return tenant.posts().awaitStatus(tenant.posts().created(post), "published", SOON);
    }

    private long publishCalls() {
        return simulator.requests(tenant.edge("media_publish")).size();
    }

    private long containers() {
        return containersOf().count();
    }

    private String containerId() {
        return containersOf().findFirst().orElseThrow().path("id").asText();
    }

    private Stream<com.fasterxml.jackson.databind.JsonNode> containersOf() {
        return simulator.meta().containers().stream().filter(container -> tenant.username()
                .equals(container.path("account").asText()));
    }

    private static Map<String, Object> limit(int used) {
        return Map.of(
                "data",
                List.of(Map.of("quota_usage", used, "config", Map.of("quota_total", 50, "quota_duration", 86400))));
    }

    private static Map<String, Object> uploadRefusal(boolean retriable) {
        return Map.of(
                "debug_info",
                Map.of(
                        "retriable",
                        retriable,
                        "type",
                        retriable ? "PartialRequestError" : "ProcessingFailedError",
                        "message",
                        "{\"success\":false,\"error\":{\"message\":\"unauthorized user request\"}}"));
    }

    private static Map<String, Object> fault(int code, Integer subcode) {
        var error = new HashMap<String, Object>(
                Map.of("message", "(#" + code + ") no", "type", "OAuthException", "code", code, "fbtrace_id", "A1"));
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        return Map.of("error", error);
    }
}
