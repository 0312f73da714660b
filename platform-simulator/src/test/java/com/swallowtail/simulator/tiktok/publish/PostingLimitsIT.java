package com.swallowtail.simulator.tiktok.publish;

import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connectedAs;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static com.swallowtail.simulator.fixtures.Posts.DRAFT_INIT;
import static com.swallowtail.simulator.fixtures.Posts.PUBLIC;
import static com.swallowtail.simulator.fixtures.Posts.VIDEO_INIT;
import static com.swallowtail.simulator.fixtures.Posts.draft;
import static com.swallowtail.simulator.fixtures.Posts.post;
import static com.swallowtail.simulator.fixtures.Posts.published;
import static com.swallowtail.simulator.fixtures.Posts.pull;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static com.swallowtail.simulator.fixtures.Posts.status;
import static com.swallowtail.simulator.fixtures.Posts.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostingLimitsIT {
    private static final String CREATOR_INFO = "/v2/post/publish/creator_info/query/";

    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void the_daily_cap_is_told_by_init_with_403_and_by_creator_info_with_200() {
        control().settings(Map.of("postsPerDay", 2));
        control().account("milabakes", Map.of("postsToday", 1));
        String accessToken = connected();
        published(accessToken);
        refused(direct(accessToken, PUBLIC), 403, "spam_risk_too_many_posts");
        refused(post(accessToken, CREATOR_INFO, Map.of()), 200, "spam_risk_too_many_posts");
    }

    @Test
    void the_daily_cap_is_over_after_a_day() {
        control().settings(Map.of("postsPerDay", 1, "accessTokenSeconds", 200_000));
        String accessToken = connected();
        published(accessToken);
        control().clock(Duration.ofHours(25));
        assertThat(direct(accessToken, PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void a_banned_account_may_neither_post_nor_draft() {
        control().account("milabakes", Map.of("bannedFromPosting", true));
        String accessToken = connected();
        refused(direct(accessToken, PUBLIC), 403, "spam_risk_user_banned_from_posting");
        refused(post(accessToken, CREATOR_INFO, Map.of()), 200, "spam_risk_user_banned_from_posting");
        refused(draftInit(accessToken), 403, "spam_risk_user_banned_from_posting");
    }

    @Test
    void an_audited_app_has_a_cap_on_users_if_set() {
        control().settings(Map.of("usersPerDay", 1));
        published(connectedAs("breadlab"));
        String second = connectedAs("milabakes");
        refused(direct(second, PUBLIC), 403, "reached_active_user_cap");
        refused(post(second, CREATOR_INFO, Map.of()), 200, "reached_active_user_cap");
    }

    @Test
    void an_unaudited_app_posts_hidden_and_to_private_accounts_alone() {
        control().settings(Map.of("audited", false));
        String accessToken = connected();
        refused(direct(accessToken, "SELF_ONLY"), 403, "unaudited_client_can_only_post_to_private_accounts");
        control().account("milabakes", Map.of("privateAccount", true));
        refused(direct(accessToken, "FOLLOWER_OF_CREATOR"), 403, "unaudited_client_can_only_post_to_private_accounts");
        assertThat(direct(accessToken, "SELF_ONLY").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unaudited_app_serves_five_users_a_day() {
        control().settings(Map.of("audited", false));
        for (int user = 1; user <= 6; user++) {
            control().account("user" + user, Map.of("privateAccount", true));
            Response answer = direct(connectedAs("user" + user), "SELF_ONLY");
            assertThat(answer.statusCode()).isEqualTo(user <= 5 ? 200 : 403);
        }
        assertThat(problem(VIDEO_INIT)).contains("reached_active_user_cap");
    }

    @Test
    void five_drafts_may_wait() {
        String accessToken = connected();
        for (int number = 0; number < 5; number++) {
            draft(accessToken);
        }
        refused(draftInit(accessToken), 403, "spam_risk_too_many_pending_share");
    }

    @Test
    void six_inits_a_minute_pass_and_each_endpoint_counts_alone() {
        String accessToken = connected();
        for (int number = 0; number < 6; number++) {
            assertThat(direct(accessToken, PUBLIC).statusCode()).isEqualTo(200);
        }
        refused(direct(accessToken, PUBLIC), 429, "rate_limit_exceeded");
        assertThat(draftInit(accessToken).statusCode()).isEqualTo(200);
        assertThat(direct(connected(), PUBLIC).statusCode()).isEqualTo(200);
        control().clock(Duration.ofSeconds(61));
        assertThat(direct(accessToken, PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void status_and_creator_info_have_their_pace() {
        String accessToken = connected();
        String publishId = published(accessToken);
        for (int number = 0; number < 30; number++) {
            assertThat(status(accessToken, publishId).statusCode()).isEqualTo(200);
        }
        refused(status(accessToken, publishId), 429, "rate_limit_exceeded");
        for (int number = 0; number < 20; number++) {
            assertThat(post(accessToken, CREATOR_INFO, Map.of()).statusCode()).isEqualTo(200);
        }
        refused(post(accessToken, CREATOR_INFO, Map.of()), 429, "rate_limit_exceeded");
    }

    @Test
    void the_pace_can_be_switched_off() {
        control().settings(Map.of("rateLimits", false, "postsPerDay", 100));
        String accessToken = connected();
        for (int number = 0; number < 8; number++) {
            assertThat(direct(accessToken, PUBLIC).statusCode()).isEqualTo(200);
        }
    }

    private static Response direct(String accessToken, String privacy) {
        return post(accessToken, VIDEO_INIT, video(privacy, sample("sample.mp4")));
    }

    private static Response draftInit(String accessToken) {
        return post(accessToken, DRAFT_INIT, Map.of("source_info", pull(sample("sample.mp4"))));
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error.code")).isEqualTo(code);
    }
}
