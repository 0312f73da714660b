package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class WaitingForQuotasIT {
    private final Tenant tenant = Tenant.connected();

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
}
