package com.swallowtail.instagram.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.instagram.figure.Window;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSurveyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Those that Meta has given up, by its changelog. */
    private static final Set<String> DEAD = Set.of(
            "impressions",
            "email_contacts",
            "get_direction_clicks",
            "profile_views",
            "text_message_clicks",
            "website_clicks",
            "phone_call_clicks",
            "audience_city",
            "plays",
            "clips_replays_count",
            "ig_reels_aggregated_all_plays_count",
            "video_views",
            "engagement",
            "taps_forward",
            "exits",
            "carousel_album_reach");

    @Test
    void by_default_all_totals_of_the_last_24_hours_are_asked() {
        var planned = plan(null, null, null, null, null, null, null);
        assertThat(planned.window()).isEqualTo(new Window("day", NOW.minus(Duration.ofDays(1)), NOW));
        assertThat(planned.question().metrics())
                .contains("reach", "views", "profile_links_taps")
                .doesNotContain("follower_count", "follower_demographics");
    }

    @Test
    void metrics_that_instagram_has_given_up_are_never_asked() {
        assertThat(AccountMetric.values()).extracting(AccountMetric::wireName).doesNotContainAnyElementsOf(DEAD);
        for (var product : Set.of("FEED", "REELS", "STORY")) {
            assertThat(MediaMetrics.of(product, true))
                    .flatExtracting(question -> question.metrics())
                    .doesNotContainAnyElementsOf(DEAD)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void people_are_told_of_a_timeframe_that_is_also_their_window() {
        var planned = plan("lifetime", null, null, null, null, "age", "this_week");
        assertThat(planned.window()).isEqualTo(new Window("lifetime", NOW.minus(Duration.ofDays(7)), NOW));
        assertThat(planned.question().breakdown()).isEqualTo("age");
        assertThat(planned.question().since()).isNull();
    }

    @Test
    void a_breakdown_narrows_the_metrics_to_those_that_have_it() {
        assertThat(plan(null, null, null, null, null, "follow_type", null)
                        .question()
                        .metrics())
                .containsExactly("reach", "views", "follows_and_unfollows");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            week, , , , , , ,                                                   /query/period
            , 2026-11-24, , , , ,                                               /query/since
            , yesterday, , , , ,                                                /query/since
            , 2026-11-20, 2026-11-20, , , ,                                     /query/since
            , 2026-10-01, 2026-11-20, , , ,                                     /query/since
            , , , impressions, , ,                                              /query/metrics
            , , , follower_count, , ,                                           /query/metrics
            , , , views, time_series, ,                                         /query/metrics
            , , , accounts_engaged, , follow_type,                              /query/breakdown
            , , , , sideways, ,                                                 /query/metricType
            , , , , , , this_week,                                              /query/timeframe
            lifetime, 2026-11-20, , , , ,                                       /query/since
            lifetime, , , reach, , ,                                            /query/metrics
            lifetime, , , , , shoe_size,                                        /query/breakdown
            """)
    void what_instagram_would_refuse_is_refused_before(
            @org.junit.jupiter.params.aggregator.AggregateWith(Row.class) Row.Case wanted) {
        var problem = catchThrowableOfType(Problem.class, () -> AccountSurvey.plan(wanted.query(), NOW));
        assertThat(problem.errors()).extracting(FieldError::pointer).contains(wanted.pointer());
    }

    private static AccountSurvey.Planned plan(String... parameters) {
        return AccountSurvey.plan(Row.query(parameters), NOW);
    }
}
