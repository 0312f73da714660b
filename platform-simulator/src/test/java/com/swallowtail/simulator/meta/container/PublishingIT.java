package com.swallowtail.simulator.meta.container;

import static com.swallowtail.simulator.fixtures.Containers.ACCOUNT;
import static com.swallowtail.simulator.fixtures.Containers.PUBLISH;
import static com.swallowtail.simulator.fixtures.Containers.create;
import static com.swallowtail.simulator.fixtures.Containers.created;
import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.publish;
import static com.swallowtail.simulator.fixtures.Containers.published;
import static com.swallowtail.simulator.fixtures.Containers.reel;
import static com.swallowtail.simulator.fixtures.Containers.settled;
import static com.swallowtail.simulator.fixtures.Containers.status;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingIT {
    private String token = "";

    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("metaContainerPolls", 0));
        token = pageToken();
    }

    @Test
    void a_finished_container_becomes_a_post_once() {
        String id = created(token, image("fresh"));
        String mediaId = publish(token, id).path("id");
        assertThat(status(token, id).<String>path("status_code")).isEqualTo("PUBLISHED");
        refused(publish(token, id), 400, 24, 2207006, "cannot be found");
        assertThat(meta().publications()).singleElement().satisfies(each -> {
            assertThat(each.path("mediaId").asText()).isEqualTo(mediaId);
            assertThat(each.path("creationId").asText()).isEqualTo(id);
            assertThat(each.path("caption").asText()).isEqualTo("fresh");
        });
    }

    @Test
    void a_busy_container_cannot_be_published() {
        control().settings(Map.of("metaContainerPolls", 3));
        refused(publish(token, created(token, reel())), 400, 9007, 2207027, "not available");
    }

    @Test
    void a_failed_container_cannot_be_published() {
        meta().outcomes("ERROR", 2207053, 1);
        String id = created(token, image("x"));
        assertThat(status(token, id).<String>path("status")).endsWith("2207053");
        refused(publish(token, id), 400, -1, 2207032, "could not be created");
        published(token, image("the next one"));
    }

    @Test
    void a_container_expires_after_a_day() {
        String id = created(token, image("x"));
        control().clock(Duration.ofHours(24));
        assertThat(status(token, id).<String>path("status_code")).isEqualTo("EXPIRED");
        refused(publish(token, id), 400, -2, 2207020, "expired");
        meta().outcomes("EXPIRED", null, 1);
        refused(publish(token, created(token, image("x"))), 400, -2, 2207020, "expired");
    }

    @Test
    void an_unknown_container_and_that_of_another_account_are_gone() {
        refused(publish(token, "17889000000000000"), 400, 24, 2207008, "does not exist");
        String id = created(token, image("x"));
        String other = meta().token("milatravels", "page", FACEBOOK_SCOPES);
        String path = "/v25.0/17841405822304915/media_publish";
        refused(with(other).queryParam("creation_id", id).post(path), 400, 24, 2207008, "does not exist");
        refused(with(token).post(PUBLISH), 400, 100, 0, "creation_id");
    }

    @Test
    void a_full_quota_refuses_until_a_day_has_passed() {
        control().settings(Map.of("metaQuotaTotal", 2));
        published(token, image("1"));
        published(token, image("2"));
        assertThat(limit().<Integer>path("data[0].quota_usage")).isEqualTo(2);
        String third = created(token, image("3"));
        refused(publish(token, third), 400, 9, 2207042, "maximum number of posts");
        control().clock(Duration.ofHours(24).plusMinutes(1));
        assertThat(limit().<Integer>path("data[0].quota_usage")).isZero();
        published(token, image("3"));
    }

    @Test
    void the_quota_tells_its_size_if_asked_and_counts_since_a_moment() {
        published(token, carousel());
        Response plain = limit();
        assertThat(plain.<Map<String, ?>>path("data[0]")).containsOnlyKeys("quota_usage");
        Response all =
                with(token).queryParam("fields", "config,quota_usage").get(ACCOUNT + "/content_publishing_limit");
        assertThat(all.<Integer>path("data[0].quota_usage")).isEqualTo(1);
        assertThat(all.<Integer>path("data[0].config.quota_total")).isEqualTo(50);
        assertThat(all.<Integer>path("data[0].config.quota_duration")).isEqualTo(86400);
        assertThat(since(Instant.now().plusSeconds(60)).<Integer>path("data[0].quota_usage"))
                .isZero();
        refused(since(Instant.now().minus(Duration.ofHours(25))), 400, 100, 0, "24 hours");
    }

    @Test
    void a_carousel_is_one_post_of_its_children() {
        String mediaId = published(token, carousel());
        var publication = meta().publications().getLast();
        assertThat(publication.path("mediaId").asText()).isEqualTo(mediaId);
        assertThat(publication.path("type").asText()).isEqualTo("CAROUSEL");
        assertThat(publication.path("children")).hasSize(2);
    }

    @Test
    void a_carousel_takes_two_to_ten_children_made_for_it() {
        String child = child();
        refused(carouselOf(List.of(child)), 400, 100, 2207028, "2 to 10");
        refused(carouselOf(List.of(child, child)), 400, 100, 2207028, "2 to 10");
        refused(carouselOf(Collections.nCopies(11, child)), 400, 100, 2207028, "2 to 10");
        refused(carouselOf(List.of(child, created(token, image("x")))), 400, 100, 2207028, "is_carousel_item");
        refused(carouselOf(List.of(child, "17889000000000000")), 400, 24, 2207008, "17889000000000000");
        refused(publish(token, child), 400, 24, 2207008, "does not exist");
    }

    @Test
    void the_children_of_a_published_carousel_are_used_up() {
        List<String> children = List.of(child(), child());
        String first = carouselOf(children).path("id");
        publish(token, first).then().statusCode(200);
        refused(carouselOf(children), 400, 24, 2207006, "published already");
    }

    @Test
    void a_child_takes_no_caption_location_or_collaborators() {
        for (String name : List.of("caption", "location_id", "collaborators", "is_ai_generated")) {
            Map<String, Object> parameters = new HashMap<>(Map.of("image_url", sample("sample.jpg")));
            parameters.putAll(Map.of("is_carousel_item", true, name, "1"));
            refused(create(token, parameters), 400, 100, 0, name);
        }
    }

    @Test
    void the_answer_to_a_publication_can_get_lost() {
        String id = created(token, image("x"));
        control().dropAfter(PUBLISH, 1);
        assertThatThrownBy(() -> publish(token, id)).isInstanceOf(Exception.class);
        assertThat(meta().publications()).hasSize(1);
        assertThat(status(token, id).<String>path("status_code")).isEqualTo("PUBLISHED");
    }

    @Test
    void meta_can_fail_in_each_of_its_ways() {
        String id = created(token, image("x"));
        Map<String, ?> transientError =
                Map.of("error", Map.of("message", "Service temporarily unavailable", "code", 2, "is_transient", true));
        control().answer(PUBLISH, 1, 500, transientError);
        assertThat(publish(token, id).<Boolean>path("error.is_transient")).isTrue();
        control().answer(PUBLISH, 1, 200, transientError);
        assertThat(publish(token, id).then().statusCode(200).extract().<Integer>path("error.code"))
                .isEqualTo(2);
        control()
                .fault(Map.of(
                        "path",
                        PUBLISH,
                        "status",
                        503,
                        "body",
                        "<html>",
                        "headers",
                        Map.of("Content-Type", "text/html")));
        assertThat(publish(token, id).contentType()).startsWith("text/html");
        assertThat(meta().publications()).isEmpty();
        publish(token, id).then().statusCode(200);
    }

    @Test
    void a_used_up_budget_refuses_and_the_headers_say_how_much_is_used() {
        control().settings(Map.of("metaBusinessUsage", 97, "metaRegainMinutes", 7));
        String usage = create(token, image("x")).header("x-business-use-case-usage");
        assertThat(usage).contains("\"call_count\":97", "\"estimated_time_to_regain_access\":7");
        control().settings(Map.of("metaBusinessUsage", 100));
        refused(create(token, image("x")), 400, 80002, 0, "too many calls");
    }

    private Map<String, Object> carousel() {
        return Map.of("media_type", "CAROUSEL", "children", List.of(child(), videoChild()), "caption", "two");
    }

    private Response carouselOf(List<String> children) {
        return create(token, Map.of("media_type", "CAROUSEL", "children", String.join(",", children)));
    }

    private String child() {
        return created(token, Map.of("image_url", sample("sample.jpg"), "is_carousel_item", true));
    }

    private String videoChild() {
        String id = created(
                token, Map.of("media_type", "VIDEO", "video_url", sample("sample.mp4"), "is_carousel_item", true));
        settled(token, id);
        return id;
    }

    private Response limit() {
        return with(token).get(ACCOUNT + "/content_publishing_limit");
    }

    private Response since(Instant moment) {
        return with(token).queryParam("since", moment.getEpochSecond()).get(ACCOUNT + "/content_publishing_limit");
    }
}
