package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class RehearsingAPostIT {
    private final Tenant tenant = Tenant.connected();
    private final SimulatorControl simulator = Tenant.simulator();

    @AfterEach
    void faultless() {
        simulator.clearFaults();
    }

    @Test
    void a_post_that_would_do_is_valid_and_is_not_made() {
        // Given
        simulator.clearRequests();
        // When
        rehearse(tenant.video("a rehearsal"))
                .statusCode(200)
                // Then
                .body("valid", equalTo(true))
                .body("errors", empty())
                .body("warnings", empty());
        tenant.caller().get(tenant.posts()).then().body("items", empty());
        assertThat(simulator.requests("/v2/"))
                .filteredOn(request -> tenant.username().equals(request.account()))
                .extracting(SimulatorControl.Request::path)
                .containsOnly("/v2/post/publish/creator_info/query/");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_place() {
        rehearse(tenant.video("x".repeat(2201))
                        .put("title", "videos have none")
                        .put("privacyLevel", "NOBODY")
                        .put("mode", "secret")
                        .put("scheduledAt", "tomorrow")
                        .put("media", urls("missing.mp4")))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/caption", "/title", "/privacyLevel", "/mode", "/scheduledAt", "/media/0/url"))
                .body("errors.code", hasItems("out-of-bounds", "of-another-type", "malformed", "media-refused-by-host"))
                .body("errors.detail", hasItem("at most 2200 UTF-16 code units"));
    }

    @Test
    void the_file_that_breaks_a_rule_is_named() {
        rehearse(tenant.video("photos").put("type", "photo").put("media", urls("sample.jpg", "sample.mp4")))
                .statusCode(200)
                .body("errors.pointer", contains("/media/1/url"))
                .body("errors.code", contains("media-type-not-allowed"));
    }

    @Test
    void a_video_longer_than_the_account_may_post_is_found_by_its_first_bytes() {
        simulator.account(tenant.username(), Map.of("maxVideoSeconds", 1));
        rehearse(tenant.video("too long"))
                .statusCode(200)
                .body("errors.pointer", contains("/media/0/url"))
                .body("errors.code", contains("media-duration-refused"));
    }

    @Test
    void what_cannot_be_looked_at_now_is_a_warning() {
        simulator.answer("/v2/post/publish/creator_info/query/", -1, 500, null);
        simulator.answer("/media/", -1, 503, null);
        rehearse(tenant.video("who knows"))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("warnings.pointer", contains("/privacyLevel", "/media/0/url"))
                .body("warnings.code", contains("tiktok-unavailable", "media-unreachable"));
    }

    @Test
    void a_connection_that_cannot_post_is_refused_as_ever() {
        ConnectionsStub.refuses(tenant.instance(), 409, "needs-reauth");
        rehearse(tenant.video("not connected")).statusCode(409).body("code", equalTo("needs-reauth"));
    }

    @Test
    void anything_but_true_and_false_is_refused_rather_than_published() {
        tenant.caller()
                .queryParam("dryRun", "yes")
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body(tenant.video("not meant").encode())
                .post(tenant.posts())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/dryRun"));
        tenant.caller().get(tenant.posts()).then().body("items", hasSize(0));
    }

    private ValidatableResponse rehearse(JsonObject post) {
        return tenant.caller()
                .queryParam("dryRun", "true")
                .contentType("application/json")
                .body(post.encode())
                .post(tenant.posts())
                .then();
    }

    private JsonArray urls(String... names) {
        return new JsonArray(List.of(names).stream()
                .map(name -> new JsonObject().put("url", tenant.media(name)))
                .toList());
    }
}
