package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.SimulatorControl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each type of post, from the request to what the account's followers see. */
@QuarkusTest
@InstagramServiceTest
class PublishingToInstagramIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Tenant tenant = Tenant.connected();
    private final SimulatorControl simulator = Tenant.simulator();

    @AfterEach
    void faultless() {
        simulator.clearFaults();
    }

    @Test
    void an_image_appears_with_all_that_is_said_about_it() {
        // Given
        var request = tenant.post("feed", "fresh #coffee", "sample.jpg")
                .put("collaborators", new JsonArray().add("leo.roasts"));
        request.getJsonArray("media")
                .getJsonObject(0)
                .put("altText", "a cup")
                .put(
                        "userTags",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("username", "bluebottle")
                                        .put("x", 0.5)
                                        .put("y", 0.25)));
        // When
        var id = tenant.posts().created(request);
        // Then
        var post = tenant.posts().awaitStatus(id, "published", SOON);
        var publication = tenant.publications().getFirst();
        assertThat(post.getString("platformPostId"))
                .isEqualTo(publication.path("mediaId").asText());
        assertThat(post.getString("permalink"))
                .isEqualTo(publication.path("permalink").asText());
        assertThat(post.getString("type")).isEqualTo("feed");
        var container = simulator.meta().containers().stream()
                .filter(each -> each.path("mediaId").asText().equals(post.getString("platformPostId")))
                .findFirst()
                .orElseThrow();
        assertThat(container.path("text").toString()).contains("fresh #coffee", "a cup", "bluebottle", "leo.roasts");
    }

    @Test
    void a_carousel_of_images_and_videos_appears_in_its_order() {
        var id = tenant.posts()
                .created(tenant.post("carousel", "three steps", "sample.jpg", "sample.mp4", "sample.jpg"));
        tenant.posts().awaitStatus(id, "published", SOON);
        assertThat(tenant.publications()).hasSize(1);
        assertThat(tenant.publications().getFirst().path("type").asText()).contains("CAROUSEL");
        assertThat(tenant.publications().getFirst().path("children")).hasSize(3);
    }

    @Test
    void a_reel_waits_until_it_is_processed() {
        var id = tenant.posts()
                .created(tenant.post("reel", "how we roast", "sample.mp4")
                        .put("coverUrl", tenant.sample("sample.jpg"))
                        .put("shareToFeed", true)
                        .put("trial", "MANUAL"));
        var post = tenant.posts().awaitStatus(id, "published", SOON);
        assertThat(post.getString("permalink")).contains("/reel/");
    }

    @Test
    void a_story_is_an_image_or_a_video_as_the_file_is() {
        var image = tenant.posts().created(story("sample.jpg"));
        var video = tenant.posts().created(story("sample.mp4"));
        tenant.posts().awaitStatus(image, "published", SOON);
        tenant.posts().awaitStatus(video, "published", SOON);
        assertThat(tenant.publications()).hasSize(2);
    }

    @Test
    void a_reel_is_sent_by_us_whole() {
        // Given
        var file = io.restassured.RestAssured.get(tenant.sample("sample.mp4")).asByteArray();
        // When
        var id =
                tenant.posts().created(tenant.post("reel", "sent", "sample.mp4").put("transfer", "FILE_UPLOAD"));
        // Then
        var post = tenant.posts().awaitStatus(id, "published", SOON);
        var container = simulator.meta().containers().stream()
                .filter(each -> each.path("mediaId").asText().equals(post.getString("platformPostId")))
                .findFirst()
                .orElseThrow();
        assertThat(container.path("bytes").asInt()).isEqualTo(file.length);
    }

    @Test
    void with_instagrams_own_login_a_reel_is_pulled_but_not_sent() {
        var own = Tenant.connectedWithInstagram();
        var id = own.posts().created(own.post("reel", "pulled", "sample.mp4"));
        own.posts()
                .create(own.post("reel", "sent", "sample.mp4").put("transfer", "FILE_UPLOAD"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/transfer"));
        own.posts().awaitStatus(id, "published", SOON);
    }

    @Test
    void the_same_key_makes_one_post() {
        var key = UUID.randomUUID().toString();
        var request = tenant.post("feed", "once", "sample.jpg");
        String first =
                tenant.posts().create(request, key).statusCode(202).extract().path("id");
        tenant.posts().create(request, key).statusCode(202).body("id", equalTo(first));
        tenant.posts().awaitStatus(first, "published", SOON);
        assertThat(tenant.publications()).hasSize(1);
    }

    @Test
    void a_read_that_fails_never_turns_a_success_into_a_failure() {
        simulator.fault(Map.of("path", "/v25.0/[0-9]+", "method", "GET", "skip", 1, "times", 99, "status", 503));
        var post = tenant.posts()
                .awaitStatus(tenant.posts().created(tenant.post("feed", "unlinked", "sample.jpg")), "published", SOON);
        assertThat(post.getString("platformPostId"))
                .isEqualTo(tenant.publications().getFirst().path("mediaId").asText());
        assertThat(post.getString("permalink")).isNull();
    }

    private JsonObject story(String file) {
        var story = tenant.post("story", "", file);
        story.remove("caption");
        return story;
    }
}
