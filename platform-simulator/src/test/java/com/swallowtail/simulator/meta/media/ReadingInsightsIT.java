package com.swallowtail.simulator.meta.media;

import static com.swallowtail.simulator.fixtures.Containers.ACCOUNT;
import static com.swallowtail.simulator.fixtures.Containers.created;
import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.published;
import static com.swallowtail.simulator.fixtures.Containers.reel;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingInsightsIT {
    private String token = "";

    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("metaContainerPolls", 0));
        token = pageToken();
    }

    @Test
    void what_was_not_measured_is_missing_and_not_zero() {
        String id = published(token, image("x"));
        assertThat(ofMedia(id, "views,reach").<List<?>>path("data")).isEmpty();
        meta().insights(id, Map.of("views", 1310));
        Response some = ofMedia(id, "views,reach");
        assertThat(some.<List<String>>path("data.name")).containsExactly("views");
        assertThat(some.<Integer>path("data[0].values[0].value")).isEqualTo(1310);
        assertThat(some.<String>path("data[0].period")).isEqualTo("lifetime");
        assertThat(some.<String>path("data[0].id")).isEqualTo(id + "/insights/views/lifetime");
        assertThat(ofAccount("metric=views&period=day&metric_type=total_value").<List<?>>path("data"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "views,navigation",
                "ig_reels_avg_watch_time",
                "impressions",
                "plays",
                "facebook_views",
                "engagement"
            })
    void one_metric_that_does_not_fit_a_post_fails_the_call(String metrics) {
        String id = published(token, image("x"));
        meta().insights(id, Map.of("views", 1));
        refused(ofMedia(id, metrics), 400, 100, 0, "");
    }

    @Test
    void each_product_has_metrics_of_its_own() {
        String id = published(token, reel());
        meta().insights(id, Map.of("ig_reels_avg_watch_time", 2100, "crossposted_views", 7));
        assertThat(ofMedia(id, "ig_reels_avg_watch_time,crossposted_views").<List<String>>path("data.name"))
                .containsExactly("ig_reels_avg_watch_time", "crossposted_views");
        refused(ofMedia(id, "follows"), 400, 100, 0, "media product type");
        refused(with(token).get("/v25.0/" + id + "/insights"), 400, 100, 0, "metric");
    }

    @Test
    void a_story_tells_its_figures_from_five_viewers_on_and_for_a_day() {
        String id = published(token, Map.of("media_type", "STORIES", "image_url", sample("sample.jpg")));
        meta().insights(id, Map.of("reach", 4));
        refused(ofMedia(id, "reach"), 403, 10, 0, "Not enough viewers");
        Map<String, Long> taps = Map.of("tap_forward", 19L, "tap_exit", 1L);
        meta().insights(
                        id,
                        Map.of(
                                "reach",
                                25,
                                "navigation",
                                Map.of("value", 20, "breakdowns", Map.of("story_navigation_action_type", taps))));
        Response navigation = with(token)
                .queryParam("metric", "navigation")
                .queryParam("breakdown", "story_navigation_action_type")
                .get("/v25.0/" + id + "/insights");
        assertThat(navigation.<List<String>>path("data[0].total_value.breakdowns[0].dimension_keys"))
                .containsExactly("story_navigation_action_type");
        assertThat(navigation.<List<Integer>>path("data[0].total_value.breakdowns[0].results.value"))
                .containsExactlyInAnyOrder(19, 1);
        control().clock(Duration.ofHours(24));
        assertThat(ofMedia(id, "reach").<List<?>>path("data")).isEmpty();
    }

    @Test
    void children_have_no_figures() {
        Map<String, Object> child = Map.of("image_url", sample("sample.jpg"), "is_carousel_item", true);
        List<String> children = List.of(created(token, child), created(token, child));
        published(token, Map.of("media_type", "CAROUSEL", "children", children));
        String one = meta().publications().getLast().path("children").path(0).asText();
        refused(ofMedia(one, "views"), 400, 100, 0, "children");
    }

    @Test
    void some_metrics_are_facebook_logins_alone() {
        String id = published(token, image("x"));
        ofMedia(id, "total_views").then().statusCode(200);
        Response other = with(instagramToken())
                .queryParam("metric", "total_views")
                .get(INSTAGRAM_HOST + "/v25.0/" + id + "/insights");
        refused(other, 400, 100, 0, "total_views");
    }

    @Test
    void figures_can_be_asked_for_among_the_fields() {
        String id = published(token, image("x"));
        meta().insights(id, Map.of("views", 12));
        Response read = with(token)
                .queryParam("fields", "id,insights.metric(views,reach)")
                .get("/v25.0/" + id);
        assertThat(read.<List<String>>path("insights.data.name")).containsExactly("views");
    }

    @Test
    void an_account_is_measured_in_total_and_by_parts() {
        Map<String, Map<String, Long>> parts = Map.of(
                "media_product_type", Map.of("POST", 124L, "REEL", 100L),
                "media_product_type,follow_type", Map.of("POST,FOLLOWER", 24L));
        meta().insights(ACCOUNT_ID, Map.of("reach", Map.of("value", 224, "breakdowns", parts)));
        String query = "metric=reach&period=day&metric_type=total_value&since=1763596800&until=1763683200&breakdown=";
        Response one = ofAccount(query + "media_product_type");
        assertThat(one.<Integer>path("data[0].total_value.value")).isEqualTo(224);
        assertThat(one.<List<List<String>>>path("data[0].total_value.breakdowns[0].results.dimension_values"))
                .containsExactly(List.of("POST"), List.of("REEL"));
        assertThat(one.<String>path("paging.previous")).contains("since=1763510400", "until=1763596800");
        assertThat(one.<String>path("paging.next")).contains("since=1763683200", "until=1763769600");
        Response two = ofAccount(query + "media_product_type,follow_type");
        assertThat(two.<List<List<String>>>path("data[0].total_value.breakdowns[0].results.dimension_values"))
                .containsExactly(List.of("POST", "FOLLOWER"));
    }

    @Test
    void a_series_has_a_value_for_each_day_that_ended() {
        meta().insights(ACCOUNT_ID, Map.of("reach", Map.of("series", List.of(3, 4, 5))));
        long now = Instant.now().getEpochSecond();
        Response three = ofAccount("metric=reach&period=day&since=" + (now - 5 * 86400) + "&until=" + now);
        assertThat(three.<List<Integer>>path("data[0].values.value")).containsExactly(3, 4, 5);
        assertThat(three.<List<String>>path("data[0].values.end_time"))
                .allSatisfy(end -> assertThat(end).matches(".*T0[78]:00:00\\+0000"));
        assertThat(ofAccount("metric=reach&period=day").<List<Integer>>path("data[0].values.value"))
                .containsExactly(5);
    }

    @Test
    void people_are_told_by_timeframe_and_to_accounts_of_a_hundred_followers() {
        Map<String, Long> countries = Map.of("US", 7L, "ES", 3L);
        meta().insights(
                        ACCOUNT_ID,
                        Map.of("follower_demographics", Map.of("breakdowns", Map.of("country", countries))));
        String query = "metric=follower_demographics&period=lifetime&timeframe=this_month&breakdown=country"
                + "&metric_type=total_value";
        Response people = ofAccount(query);
        assertThat(people.<List<String>>path("data[0].total_value.breakdowns[0].dimension_keys"))
                .containsExactly("timeframe", "country");
        assertThat(people.<List<List<String>>>path("data[0].total_value.breakdowns[0].results.dimension_values"))
                .containsExactly(List.of("THIS_MONTH", "US"), List.of("THIS_MONTH", "ES"));
        assertThat(ofAccount(query + "&since=1&until=9999999").<List<?>>path("data"))
                .hasSize(1);
        meta().account("milabakes", Map.of("followers", 99));
        assertThat(ofAccount(query).<List<?>>path("data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'period=day', 100, metric",
        "'metric=reach', 100, period",
        "'metric=impressions&period=day&metric_type=total_value', 100, impressions",
        "'metric=profile_views&period=day&metric_type=time_series', 100, profile_views",
        "'metric=views&period=day', 100, metric_type=total_value",
        "'metric=follower_count&period=day&metric_type=total_value', 100, metric_type=time_series",
        "'metric=views&period=lifetime&metric_type=total_value', 100, incompatible with the period",
        "'metric=reach&period=fortnight', 100, period must be",
        "'metric=reach&period=day&breakdown=follow_type', 100, total_value",
        "'metric=reach,likes&period=day&metric_type=total_value&breakdown=follow_type', 1, unknown error",
        "'metric=reach&period=day&timeframe=this_month', 100, demographics",
        "'metric=engaged_audience_demographics&period=lifetime&metric_type=total_value&timeframe=prev_month', 100, timeframe",
        "'metric=reach&period=day&since=1763000000&until=1763000001&x=1', 0, ''",
        "'metric=reach&period=day&since=1760000000&until=1763000000', 100, 30 days",
        "'metric=reach&period=day&since=1763000001&until=1763000000', 100, after until"
    })
    void a_question_that_does_not_fit_fails_whole(String query, int code, String why) {
        Response answer = ofAccount(query);
        if (code == 0) {
            answer.then().statusCode(200);
        } else {
            refused(answer, code == 1 ? 500 : 400, code, 0, why);
        }
    }

    private Response ofMedia(String id, String metrics) {
        return with(token).queryParam("metric", metrics).get("/v25.0/" + id + "/insights");
    }

    private Response ofAccount(String query) {
        var request = with(token);
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> request.queryParam(pair[0], pair[1]));
        return request.get(ACCOUNT + "/insights");
    }
}
