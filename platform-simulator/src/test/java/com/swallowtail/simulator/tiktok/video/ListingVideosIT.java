package com.swallowtail.simulator.tiktok.video;

import static com.swallowtail.simulator.fixtures.DeveloperApp.as;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static com.swallowtail.simulator.fixtures.Posts.published;
import static com.swallowtail.simulator.fixtures.Posts.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ListingVideosIT {
    private static final String LIST = "/v2/video/list/";
    private static final String QUERY = "/v2/video/query/";

    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("processingMs", 0));
    }

    @Test
    void a_public_post_appears_first_and_disappears_when_withdrawn() {
        control().ownVideos("milabakes", 2);
        String accessToken = connected();
        String publishId = published(accessToken);
        String postId = settled(publishId, "PUBLISH_COMPLETE").path("postId").asText();
        assertThat(list(accessToken, "id,title", Map.of()).<List<String>>path("data.videos.id"))
                .hasSize(3)
                .startsWith(postId);
        control().withdraw(publishId);
        assertThat(list(accessToken, "id", Map.of()).<List<String>>path("data.videos.id"))
                .doesNotContain(postId);
    }

    @Test
    void the_cursor_leads_through_all_of_them_without_a_repetition() {
        control().ownVideos("milabakes", 25);
        String accessToken = connected();
        Response first = list(accessToken, "id", Map.of("max_count", 20));
        assertThat(first.<Boolean>path("data.has_more")).isTrue();
        Response second = list(accessToken, "id", Map.of("max_count", 20, "cursor", first.<Long>path("data.cursor")));
        assertThat(second.<Boolean>path("data.has_more")).isFalse();
        assertThat(second.<List<String>>path("data.videos.id"))
                .hasSize(5)
                .doesNotContainAnyElementsOf(first.path("data.videos.id"));
    }

    @Test
    void ten_come_at_once_if_nothing_else_is_asked() {
        control().ownVideos("milabakes", 12);
        assertThat(list(connected(), "id", Map.of()).<List<String>>path("data.videos.id"))
                .hasSize(10);
    }

    @Test
    void a_query_returns_the_own_ones_of_the_named() {
        control().ownVideos("milabakes", 2);
        String accessToken = connected();
        String id = list(accessToken, "id", Map.of()).path("data.videos[0].id");
        Response answer = query(accessToken, List.of(id, "1"));
        assertThat(answer.<List<String>>path("data.videos.id")).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"'', 10, fields is missing", "shoe_size, 10, shoe_size", "id, 21, max_count", "id, 0, max_count"})
    void a_wrong_list_is_refused(String fields, int count, String why) {
        Response answer = list(connected(), fields, Map.of("max_count", count));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error.code")).isEqualTo("invalid_params");
        assertThat(problem(LIST)).contains(why);
    }

    @Test
    void a_query_names_1_to_20_videos() {
        String accessToken = connected();
        assertThat(query(accessToken, List.of()).statusCode()).isEqualTo(400);
        assertThat(query(accessToken, Collections.nCopies(21, "1")).statusCode())
                .isEqualTo(400);
        assertThat(problem(QUERY)).contains("1 to 20");
    }

    @Test
    void the_scope_is_needed() {
        Response answer = list(connected("user.info.basic"), "id", Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("error.code")).isEqualTo("scope_not_authorized");
    }

    private static Response list(String accessToken, String fields, Map<String, Object> body) {
        return as(accessToken).queryParam("fields", fields).body(body).post(LIST);
    }

    private static Response query(String accessToken, List<String> ids) {
        return as(accessToken)
                .queryParam("fields", "id")
                .body(Map.of("filters", Map.of("video_ids", ids)))
                .post(QUERY);
    }
}
