package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.publishing.quota.Limit;
import com.swallowtail.publishing.quota.LimitedAccount;
import com.swallowtail.publishing.quota.Quotas;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.testsupport.Simulator;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class WaitingForQuotasIT {
    private final Tenant tenant = Tenant.connected();
    private final Quotas quotas;

    WaitingForQuotasIT(Quotas quotas) {
        this.quotas = quotas;
    }

    @Test
    void nine_posts_at_once_keep_under_every_pace_and_are_all_published() {
        // Given
        Tenant.simulator().clearRequests();
        // When
        var ids = IntStream.range(0, 9)
                .mapToObj(i -> tenant.created(tenant.video("loaf " + i)))
                .toList();
        // Then
        Awaitility.await().untilAsserted(() -> assertThat(ids)
                .anySatisfy(
                        id -> assertThat(tenant.read(id).getString("waitsFor")).isEqualTo("video-init")));
        ids.forEach(id -> tenant.awaitStatus(id, "published", Duration.ofSeconds(150)));
        assertThat(tenant.publications()).hasSize(9);
        assertThat(Tenant.simulator().requests("/v2/post/publish/")).noneMatch(request -> request.status() == 429);
    }

    @Test
    void while_creator_info_may_not_be_asked_a_post_is_accepted_and_waits_for_it() {
        // Given
        Tenant.simulator().clearRequests();
        quotas.fill(account(), limit("creator-info", 18), Duration.ofSeconds(4))
                .await()
                .indefinitely();
        // When
        tenant.caller()
                .get("/api/v1/instances/" + tenant.instance() + "/tiktok/creator-info")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
        var id = tenant.created(tenant.video("later"));
        // Then
        Awaitility.await().until(() -> "creator-info".equals(tenant.read(id).getString("waitsFor")));
        assertThat(Tenant.simulator().requests("/v2/post/publish/creator_info/"))
                .noneMatch(request -> tenant.username().equals(request.account()));
        tenant.awaitStatus(id, "published");
    }

    @Test
    void of_many_at_once_as_many_get_through_as_there_is_room() {
        // Given
        var limit = limit("video-init", 6);
        // When
        var reservations = Uni.join()
                .all(IntStream.range(0, 30)
                        .mapToObj(i -> quotas.reserve(account(), limit))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();
        // Then
        assertThat(reservations)
                .filteredOn(Reservation.Granted.class::isInstance)
                .hasSize(6);
        assertThat(reservations)
                .filteredOn(Reservation.Full.class::isInstance)
                .extracting(it -> ((Reservation.Full) it).freeAt())
                .allSatisfy(freeAt -> assertThat(freeAt)
                        .isBetween(Instant.now().plusSeconds(50), Instant.now().plusSeconds(65)));
    }

    @Test
    void what_is_given_back_is_free_again_and_others_have_their_own() {
        // Given
        var limit = limit("content-init", 1);
        assertThat(reserved(account(), limit)).isTrue();
        assertThat(reserved(account(), limit)).isFalse();
        assertThat(reserved(new LimitedAccount("tiktok", "another-app", tenant.accountId()), limit))
                .isTrue();
        // When
        quotas.giveBack(account(), limit).await().indefinitely();
        // Then
        assertThat(reserved(account(), limit)).isTrue();
    }

    @Test
    void a_window_slides_and_a_longer_word_of_the_platform_wins() {
        // Given
        var brief = new Limit("creator-info", 1, Duration.ofMillis(1));
        assertThat(reserved(account(), brief)).isTrue();
        // When
        quotas.fill(account(), brief, Duration.ofMillis(3500)).await().indefinitely();
        quotas.fill(account(), brief, Duration.ofMillis(10)).await().indefinitely();
        // Then
        Awaitility.await()
                .between(Duration.ofSeconds(3), Duration.ofSeconds(8))
                .until(() -> reserved(account(), brief));
    }

    private boolean reserved(LimitedAccount account, Limit limit) {
        return quotas.reserve(account, limit).await().indefinitely() instanceof Reservation.Granted;
    }

    private LimitedAccount account() {
        return new LimitedAccount("tiktok", Simulator.CLIENT_KEY, tenant.accountId());
    }

    private static Limit limit(String name, int count) {
        return new Limit(name, count, Duration.ofMinutes(1));
    }
}
