package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TikTokServiceTest
class CreatingAPostOnceIT {
    private final Tenant tenant = Tenant.connected();

    @Test
    void ten_equal_requests_at_once_make_one_post_and_one_publication() throws Exception {
        // Given
        var key = UUID.randomUUID().toString();
        var video = tenant.video("ten at once");
        Callable<String> request =
                () -> tenant.create(video, key).statusCode(202).extract().path("id");
        // When
        try (var callers = Executors.newFixedThreadPool(10)) {
            var answers = callers.invokeAll(
                    IntStream.range(0, 10).mapToObj(i -> request).toList());
            // Then
            var ids = answers.stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
            tenant.awaitStatus(ids.getFirst(), "published");
        }
        assertThat(tenant.publications()).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        tenant.create(tenant.video("first"), key).statusCode(202);
        tenant.create(tenant.video("second"), key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void defaults_spelled_out_are_the_same_request() {
        var key = UUID.randomUUID().toString();
        var video = tenant.video("the same");
        var id = tenant.create(video, key).statusCode(202).extract().path("id");
        tenant.create(video.copy().put("mode", "direct").put("transfer", "PULL_FROM_URL"), key)
                .statusCode(202)
                .body("id", equalTo(id));
    }

    @Test
    void a_post_has_a_location_and_is_listed() {
        var answer = tenant.create(tenant.video("listed")).statusCode(202).extract();
        assertThat(answer.header("Location")).endsWith(tenant.posts() + "/" + answer.path("id"));
        tenant.caller().get(tenant.posts()).then().statusCode(200).body("items.id", hasItem((String)
                answer.path("id")));
        tenant.caller()
                .queryParam("status", "no-such")
                .get(tenant.posts())
                .then()
                .statusCode(422);
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        var first = tenant.created(tenant.video("one").put("scheduledAt", "2027-03-01T10:00:00Z"));
        var second = tenant.created(tenant.video("two").put("scheduledAt", "2027-03-01T10:00:00Z"));
        String cursor = tenant.caller()
                .queryParam("limit", 1)
                .queryParam("status", "scheduled")
                .get(tenant.posts())
                .then()
                .body("items.id", equalTo(java.util.List.of(second)))
                .extract()
                .path("nextCursor");
        tenant.caller()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(tenant.posts())
                .then()
                .body("items.id", equalTo(java.util.List.of(first)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "story"}                                                              | /type
            {"type": null}                                                                 | /type
            {"media": []}                                                                  | /media
            {"media": [{"uploadId": "x"}]}                                                 | /media/0/uploadId
            {"media": [{"url": "not an address"}]}                                         | /media/0/url
            {"media": [{"url": "http://media.example.com/a.mp4"}]}                         | /media/0/url
            {"media": [{"url": "https://127.0.0.1/a.mp4"}]}                                | /media/0/url
            {"transfer": "PIGEON"}                                                         | /transfer
            {"mode": "secret"}                                                             | /mode
            {"privacyLevel": "SELF_ONLY", "brandContent": true}                            | /brandContent
            {"scheduledAt": "2020-01-01T00:00:00Z"}                                        | /scheduledAt
            {"scheduledAt": "2999-01-01T00:00:00Z"}                                        | /scheduledAt
            {"scheduledAt": "tomorrow"}                                                    | /scheduledAt
            {"coverAtMs": -1}                                                              | /coverAtMs
            {"title": "videos have none"}                                                  | /title
            {"type": "photo", "disableDuet": true}                                         | /disableDuet
            {"type": "photo", "transfer": "FILE_UPLOAD"}                                   | /transfer
            {"privacyLevel": null}                                                         | /privacyLevel
            """)
    void a_broken_rule_is_answered_with_its_place(String change, String pointer) {
        tenant.create(tenant.video("wrong").mergeIn(new JsonObject(change)))
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_caption_is_measured_in_utf_16_units() {
        tenant.create(tenant.video("🍞".repeat(1100))).statusCode(202);
        tenant.create(tenant.video("🍞".repeat(1100) + "x"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/caption"));
    }

    @Test
    void a_privacy_level_that_is_not_allowed_is_answered_with_those_that_are() {
        tenant.create(tenant.video("whom for").put("privacyLevel", "FOLLOWER_OF_CREATOR"))
                .statusCode(422)
                .body("allowed", hasItems("PUBLIC_TO_EVERYONE", "SELF_ONLY"))
                .body("detail", containsString("PUBLIC_TO_EVERYONE"));
    }

    @Test
    void a_key_is_needed_and_must_be_usable() {
        tenant.caller()
                .contentType("application/json")
                .body(tenant.video("no key").encode())
                .post(tenant.posts())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        tenant.create(tenant.video("long key"), "k".repeat(256))
                .statusCode(400)
                .body("code", equalTo("idempotency-key-invalid"));
    }

    @Test
    void a_connection_that_cannot_post_is_refused_at_once() {
        ConnectionsStub.refuses(tenant.instance(), 409, "needs-reauth");
        tenant.create(tenant.video("not connected")).statusCode(409).body("code", equalTo("needs-reauth"));
        assertThat(tenant.publications()).isEmpty();
    }

    @Test
    void while_TikTok_is_silent_a_post_is_accepted_all_the_same() {
        Tenant.simulator().answer("/v2/post/publish/creator_info/query/", 4, 500, null);
        var id = tenant.created(tenant.video("later then"));
        tenant.awaitStatus(id, "published");
    }

    @Test
    void photos_are_counted() {
        var photo = new JsonObject().put("url", tenant.media("sample.jpg"));
        var tooMany = new JsonArray(IntStream.range(0, 36).mapToObj(i -> photo).toList());
        tenant.create(tenant.video("photos").put("type", "photo").put("media", tooMany))
                .statusCode(422)
                .body("errors", hasSize(1));
    }
}
