package com.swallowtail.simulator.meta.media;

import static com.swallowtail.simulator.fixtures.Containers.ACCOUNT;
import static com.swallowtail.simulator.fixtures.Containers.MEDIA;
import static com.swallowtail.simulator.fixtures.Containers.created;
import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.published;
import static com.swallowtail.simulator.fixtures.Containers.reel;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingMediaIT {
    private static final String FIELDS = "id,caption,media_type,media_product_type,permalink,shortcode,timestamp,"
            + "username,owner,like_count,comments_count,is_comment_enabled,is_shared_to_feed,thumbnail_url,"
            + "children{id,media_type,caption,timestamp}";

    private String token = "";

    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("metaContainerPolls", 0));
        token = pageToken();
    }

    @Test
    void the_newest_comes_first_with_the_fields_asked_for() {
        published(token, image("older"));
        String newer = published(token, reel());
        Response list = with(token).queryParam("fields", FIELDS).get(MEDIA);
        assertThat(list.<List<String>>path("data.caption")).containsExactly("how we knead", "older");
        Map<String, Object> first = list.path("data[0]");
        assertThat(first)
                .containsEntry("id", newer)
                .containsEntry("media_type", "VIDEO")
                .containsEntry("media_product_type", "REELS")
                .containsEntry("username", "milabakes")
                .containsEntry("permalink", "https://www.instagram.com/reel/" + first.get("shortcode") + "/")
                .containsEntry("is_comment_enabled", true)
                .containsEntry("is_shared_to_feed", true);
        assertThat(first.get("timestamp").toString()).endsWith("+0000");
    }

    @Test
    void pages_are_linked_by_cursors() {
        List<String> ids = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            ids.addFirst(published(token, image("x")));
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            Response page = next == null
                    ? with(token).queryParam("limit", 2).get(MEDIA)
                    : given().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("data.id"));
            next = page.path("paging.next");
        } while (next != null);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void since_and_until_bound_the_list() {
        String id = published(token, image("x"));
        long now = Instant.now().getEpochSecond();
        assertThat(between(now - 60, now + 60).<List<String>>path("data.id")).containsExactly(id);
        assertThat(between(now + 60, now + 120).<List<String>>path("data")).isEmpty();
    }

    @Test
    void without_fields_media_is_its_id() {
        String id = published(token, image("x"));
        assertThat(with(token).get("/v25.0/" + id).jsonPath().getMap("")).containsOnlyKeys("id");
        refused(with(token).queryParam("fields", "colour").get("/v25.0/" + id), 400, 100, 0, "nonexisting field");
    }

    @Test
    void the_children_of_a_carousel_have_no_caption() {
        String id = published(
                token, Map.of("media_type", "CAROUSEL", "children", List.of(child(), child()), "caption", "2"));
        Response whole = with(token).queryParam("fields", FIELDS).get("/v25.0/" + id);
        assertThat(whole.<String>path("media_type")).isEqualTo("CAROUSEL_ALBUM");
        assertThat(whole.<List<Map<String, ?>>>path("children.data")).hasSize(2).allSatisfy(child -> assertThat(child)
                .containsOnlyKeys("id", "media_type", "timestamp"));
        Response edge = with(token).queryParam("fields", "id,media_url").get("/v25.0/" + id + "/children");
        assertThat(edge.<List<String>>path("data.id")).isEqualTo(whole.<List<String>>path("children.data.id"));
        assertThat(with(token).get(MEDIA).<List<String>>path("data.id")).containsExactly(id);
    }

    @Test
    void a_story_is_seen_for_a_day_and_never_among_the_posts() {
        String id = published(token, Map.of("media_type", "STORIES", "image_url", sample("sample.jpg")));
        assertThat(with(token).get(ACCOUNT + "/stories").<List<String>>path("data.id"))
                .containsExactly(id);
        assertThat(with(token).get(MEDIA).<List<String>>path("data")).isEmpty();
        control().clock(Duration.ofHours(24));
        assertThat(with(token).get(ACCOUNT + "/stories").<List<String>>path("data"))
                .isEmpty();
    }

    @Test
    void tags_have_cursors_but_no_links() {
        String travels = meta().token("milatravels", "page", FACEBOOK_SCOPES);
        Map<String, Object> tagging = Map.of(
                "image_url",
                sample("sample.jpg"),
                "user_tags",
                List.of(Map.of("username", "milabakes", "x", 0.5, "y", 0.5)));
        for (int count = 0; count < 2; count++) {
            String container = with(travels)
                    .contentType("application/json")
                    .body(tagging)
                    .post("/v25.0/17841405822304915/media")
                    .path("id");
            with(travels).queryParam("creation_id", container).post("/v25.0/17841405822304915/media_publish");
        }
        Response tags = with(token).queryParam("limit", 1).get(ACCOUNT + "/tags");
        assertThat(tags.<List<String>>path("data")).hasSize(1);
        assertThat(tags.<Map<String, ?>>path("paging")).containsOnlyKeys("cursors");
    }

    @Test
    void the_media_of_others_does_not_exist() {
        String id = published(token, image("x"));
        String stranger = meta().token("milatravels", "page", FACEBOOK_SCOPES);
        Response answer = with(stranger).get("/v25.0/" + id);
        refused(answer, 400, 100, 33, id);
        assertThat(answer.<String>path("error.type")).isEqualTo("GraphMethodException");
    }

    @Test
    void deleting_needs_its_own_permission_and_facebook_login() {
        String id = published(token, image("x"));
        refused(with(token).delete("/v25.0/" + id), 403, 10, 0, "instagram_manage_contents");
        refused(with(instagramToken()).delete(INSTAGRAM_HOST + "/v25.0/" + id), 400, 100, 33, id);
        String deleter = meta().token("milabakes", "page", List.of("instagram_basic", "instagram_manage_contents"));
        Response deleted = with(deleter).delete("/v25.0/" + id);
        assertThat(deleted.<Boolean>path("success")).isTrue();
        assertThat(deleted.<String>path("deleted_id")).isEqualTo(id);
        refused(with(token).get("/v25.0/" + id), 400, 100, 33, id);
        assertThat(meta().publications()).hasSize(1);
    }

    @Test
    void a_child_cannot_be_deleted_alone() {
        published(token, Map.of("media_type", "CAROUSEL", "children", List.of(child(), child())));
        String child = meta().publications().getLast().path("children").path(0).asText();
        String deleter = meta().token("milabakes", "page", List.of("instagram_basic", "instagram_manage_contents"));
        refused(with(deleter).delete("/v25.0/" + child), 400, -1, 2207073, "not supported");
    }

    @Test
    void totals_are_known_with_facebook_login_alone() {
        String id = published(token, image("x"));
        with(token)
                .queryParam("fields", "total_views_count")
                .get("/v25.0/" + id)
                .then()
                .statusCode(200);
        Response other =
                with(instagramToken()).queryParam("fields", "total_views_count").get(INSTAGRAM_HOST + "/v25.0/" + id);
        refused(other, 400, 100, 0, "nonexisting field");
        assertThat(other.<String>path("error.type")).isEqualTo("IGApiException");
    }

    private String child() {
        return created(token, Map.of("image_url", sample("sample.jpg"), "is_carousel_item", true));
    }

    private Response between(long since, long until) {
        return with(token).queryParam("since", since).queryParam("until", until).get(MEDIA);
    }
}
