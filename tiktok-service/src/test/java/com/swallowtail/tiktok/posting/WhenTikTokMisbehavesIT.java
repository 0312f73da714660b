package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class WhenTikTokMisbehavesIT {
    private static final String CREATOR_INFO = "/v2/post/publish/creator_info/query/";
    private static final String INIT = "/v2/post/publish/video/init/";
    private static final String STATUS = "/v2/post/publish/status/fetch/";

    private final Tenant tenant = Tenant.connected();

    @BeforeEach
    @AfterEach
    void faultless() {
        Tenant.simulator().clearFaults();
        Tenant.simulator().clearRequests();
    }

    @Test
    void an_init_answered_with_500_is_never_repeated() {
        Tenant.simulator().answer(INIT, 1, 500, null);
        var id = tenant.created(tenant.video("answered 500"));
        var error = tenant.awaitStatus(id, "outcome_unknown").getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("outcome-unknown");
        assertThat(PublishingAVideoIT.initsOf(tenant)).isEqualTo(1);
    }

    @Test
    void an_init_whose_answer_is_dropped_is_settled_by_the_accounts_own_videos() {
        Tenant.simulator().dropAfter(INIT, 1);
        var id = tenant.created(tenant.video("dropped after the work " + tenant.username()));
        tenant.awaitStatus(id, "published", Duration.ofSeconds(60));
        assertThat(tenant.publications()).hasSize(1);
        assertThat(PublishingAVideoIT.initsOf(tenant)).isEqualTo(1);
    }

    @Test
    void an_init_dropped_before_its_work_stays_unknown_rather_than_being_repeated() {
        Tenant.simulator().dropBefore(INIT, 1);
        var id = tenant.created(tenant.video("dropped before the work"));
        tenant.awaitStatus(id, "outcome_unknown");
        assertThat(tenant.publications()).isEmpty();
    }

    @Test
    void an_init_refused_for_its_pace_waits_and_says_for_what() {
        Tenant.simulator().answer(INIT, 1, 429, error("rate_limit_exceeded"));
        var id = tenant.created(tenant.video("too fast"));
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(tenant.read(id).getString("waitsFor")).isEqualTo("tiktok-rate-limited"));
        assertThat(tenant.read(id).getInstant("waitsUntil")).isNotNull();
    }

    @Test
    void an_error_inside_200_is_a_refusal() {
        Tenant.simulator().answer(INIT, 1, 200, error("spam_risk_user_banned_from_posting"));
        var id = tenant.created(tenant.video("banned"));
        var error = tenant.awaitStatus(id, "failed").getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("account-banned-from-posting");
        assertThat(error.getJsonObject("platform").getString("code")).isEqualTo("spam_risk_user_banned_from_posting");
    }

    @Test
    void a_full_day_at_TikTok_makes_the_post_wait() {
        Tenant.simulator().answer(INIT, 1, 403, error("spam_risk_too_many_posts"));
        var id = tenant.created(tenant.video("sixteenth"));
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(tenant.read(id).getString("waitsFor")).isEqualTo("posting-cap-reached"));
        assertThat(tenant.read(id).getString("status")).isNotEqualTo("failed");
    }

    @Test
    void creator_info_slow_at_creation_does_not_hold_it_up() {
        aServiceThatHasAnsweredBefore();
        Tenant.simulator().delay(CREATOR_INFO, 1, Duration.ofSeconds(8));
        var started = System.nanoTime();
        var id = tenant.created(tenant.video("slow"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
        tenant.awaitStatus(id, "published");
    }

    /** A first answer takes seconds of class loading, and its post's own question would take the fault of the next. */
    private static void aServiceThatHasAnsweredBefore() {
        var other = Tenant.connected();
        other.awaitStatus(other.created(other.video("before")), "published");
    }

    @Test
    void creator_info_dropped_is_asked_again() {
        Tenant.simulator().dropBefore(CREATOR_INFO, 3);
        var id = tenant.created(tenant.video("asked again"));
        tenant.awaitStatus(id, "published");
    }

    @Test
    void a_status_that_fails_in_every_way_says_nothing_about_the_post() {
        Tenant.simulator().answer(STATUS, 1, 500, null);
        Tenant.simulator().dropAfter(STATUS, 1);
        Tenant.simulator().answer(STATUS, 1, 200, error("internal_error"));
        var id = tenant.created(tenant.video("status fails"));
        tenant.awaitStatus(id, "published", Duration.ofSeconds(60));
        assertThat(tenant.publications()).hasSize(1);
    }

    static Map<String, Object> error(String code) {
        return Map.of(
                "data", Map.of(), "error", Map.of("code", code, "message", "for the test", "log_id", "20261123LOG"));
    }
}
