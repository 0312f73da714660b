package com.swallowtail.instagram.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Publisher;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.instagram.platform.ContainerOrder;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.testsupport.MetaControl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class ReadingInsightsIT {
    private final MetaControl meta = Tenant.simulator().meta();
    private final Tenant tenant = Tenant.connected();
    private final Publisher publisher;
    private final Instagram instagram;

    ReadingInsightsIT(Instagram instagram) {
        this.instagram = instagram;
        this.publisher = new Publisher(instagram, tenant);
    }

    @Test
    void a_figure_has_its_window_and_one_that_is_missing_its_reason() {
        String id = publisher.image("x");
        meta.insights(id, Map.of("views", 1310, "likes", 0, "total_views", 1500));
        JsonObject told = tenant.found("media/" + id + "/insights");
        assertThat(told.getString("productType")).isEqualTo("FEED");
        JsonObject views = figure(told, "views");
        assertThat(views.getInteger("value")).isEqualTo(1310);
        assertThat(views.getJsonObject("window").getString("period")).isEqualTo("lifetime");
        assertThat(views.getJsonObject("window").getString("since")).endsWith("Z");
        assertThat(views.getString("fetchedAt")).isEqualTo(told.getString("fetchedAt"));
        assertThat(figure(told, "likes").getInteger("value")).isZero();
        assertThat(figure(told, "total_views").getInteger("value")).isEqualTo(1500);
        assertNotAvailable(told, "reach", "no-data");
        assertNotAvailable(told, "facebook_views", "not-offered");
    }

    @Test
    void a_reel_is_asked_about_watching_and_a_story_about_navigation() {
        String reel = publisher.reel("kneading");
        meta.insights(reel, Map.of("ig_reels_avg_watch_time", 2100, "facebook_views", 7));
        JsonObject told = tenant.found("media/" + reel + "/insights");
        assertThat(told.getString("productType")).isEqualTo("REELS");
        assertThat(figure(told, "ig_reels_avg_watch_time").getInteger("value")).isEqualTo(2100);
        assertThat(figure(told, "facebook_views").getInteger("value")).isEqualTo(7);
        assertNotAvailable(told, "crossposted_views", "not-offered");
        String story = publisher.story();
        var taps = Map.of("story_navigation_action_type", Map.of("tap_forward", 19, "tap_exit", 1));
        meta.insights(story, Map.of("reach", 25, "navigation", Map.of("value", 20, "breakdowns", taps)));
        JsonObject navigation = figure(tenant.found("media/" + story + "/insights"), "navigation");
        assertThat(navigation.getInteger("value")).isEqualTo(20);
        assertThat(navigation.getJsonArray("parts").encode())
                .contains("{\"dimensions\":{\"story_navigation_action_type\":\"TAP_FORWARD\"},\"value\":19}");
    }

    @Test
    void a_story_that_few_people_have_seen_tells_no_figures() {
        String story = publisher.story();
        meta.insights(story, Map.of("reach", 4));
        tenant.read("media/" + story + "/insights")
                .statusCode(200)
                .body("items.value", everyItem(equalTo(null)))
                .body("items.notAvailable.reason", everyItem(is(oneOf("too-few-viewers", "not-offered"))))
                .body("items.find { it.metric == 'reach' }.notAvailable.reason", equalTo("too-few-viewers"));
    }

    @Test
    void a_part_of_a_carousel_has_no_figures_of_its_own() {
        var part = new ContainerOrder.CarouselImage(URI.create(tenant.sample("sample.jpg")), null, List.of());
        var children =
                List.of(publisher.created(part).id(), publisher.created(part).id());
        String carousel = publisher.published(new ContainerOrder.Carousel(children, Publisher.said("steps")));
        assertThat(figure(tenant.found("media/" + carousel + "/insights"), "views")
                        .getJsonObject("notAvailable")
                        .getString("reason"))
                .isEqualTo("no-data");
        String child = meta.publications().getLast().path("children").path(0).asText();
        tenant.read("media/" + child + "/insights")
                .statusCode(200)
                .body("items.notAvailable.reason", everyItem(equalTo("part-of-carousel")));
    }

    @Test
    void with_instagrams_own_login_only_its_metrics_are_asked() {
        var other = Tenant.connectedWithInstagram();
        String id = new Publisher(instagram, other).image("x");
        meta.insights(id, Map.of("views", 3));
        JsonObject told = other.found("media/" + id + "/insights");
        assertThat(figure(told, "views").getInteger("value")).isEqualTo(3);
        assertThat(told.getJsonArray("items").encode()).doesNotContain("total_views");
    }

    @Test
    void the_account_tells_totals_of_a_span_of_time() {
        meta.insights(tenant.accountId(), Map.of("views", 40, "profile_links_taps", 2));
        JsonObject told = tenant.found("insights?since=2026-11-20T00:00:00Z&until=2026-11-22");
        JsonObject views = figure(told, "views");
        assertThat(views.getInteger("value")).isEqualTo(40);
        assertThat(views.getJsonObject("window").encode())
                .isEqualTo(
                        "{\"period\":\"day\",\"since\":\"2026-11-20T00:00:00Z\",\"until\":\"2026-11-22T00:00:00Z\"}");
        assertNotAvailable(told, "accounts_engaged", "no-data");
    }

    @Test
    void the_account_tells_days_parts_and_people() {
        meta.insights(
                tenant.accountId(),
                Map.of(
                        "reach",
                        Map.of(
                                "value", 9,
                                "series", List.of(1, 2, 3, 4, 5),
                                "breakdowns", Map.of("follow_type", Map.of("FOLLOWER", 4))),
                        "follower_demographics",
                        Map.of("breakdowns", Map.of("country", Map.of("ES", 3, "US", 7)))));
        assertThat(figure(tenant.found("insights?metricType=time_series&since=" + daysAgo(4)), "reach")
                        .getJsonArray("series")
                        .size())
                .isPositive();
        JsonObject parts = figure(tenant.found("insights?metrics=reach&breakdown=follow_type"), "reach");
        assertThat(parts.getJsonArray("parts").encode()).contains("FOLLOWER", "4");
        JsonObject people = figure(tenant.found("insights?period=lifetime"), "follower_demographics");
        assertThat(people.getJsonArray("parts").getJsonObject(0).encode())
                .isEqualTo("{\"dimensions\":{\"country\":\"US\"},\"value\":7}");
        assertThat(people.getString("notAvailable")).isNull();
    }

    @Test
    void one_metric_that_instagram_refuses_does_not_hide_the_others() {
        meta.insights(tenant.accountId(), Map.of("reach", 9, "views", 40));
        Tenant.simulator()
                .answer(
                        "/v25.0/" + tenant.accountId() + "/insights",
                        1,
                        400,
                        Map.of("error", Map.of("message", "metric gone", "type", "OAuthException", "code", 100)));
        JsonObject told = tenant.found("insights?metrics=reach,views");
        assertThat(figure(told, "views").getInteger("value")).isEqualTo(40);
        assertThat(figure(told, "reach").getInteger("value")).isEqualTo(9);
    }

    @Test
    void what_instagram_would_refuse_is_refused_before() {
        tenant.read("insights?metrics=impressions&since=2026-10-01&until=2026-11-20")
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/query/metrics", "/query/since"));
        assertThat(Tenant.simulator().requests("/v25.0/" + tenant.accountId())).isEmpty();
    }

    private static String daysAgo(int days) {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(days).toString();
    }

    private static void assertNotAvailable(JsonObject told, String metric, String reason) {
        JsonObject figure = figure(told, metric);
        assertThat(figure.containsKey("value")).isTrue();
        assertThat(figure.getValue("value")).isNull();
        assertThat(figure.getJsonObject("notAvailable").getString("reason")).isEqualTo(reason);
    }

    private static JsonObject figure(JsonObject told, String metric) {
        return told.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("metric").equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric + " is not in " + told.encode()));
    }
}
