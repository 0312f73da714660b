package com.swallowtail.tiktok;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.MetricsDocument;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class CountingWhatHappensIT {
    private final Tenant tenant = Tenant.connected();

    @Test
    void it_shows_what_the_document_says_and_nothing_else() {
        // When
        var soon = Instant.now().plusSeconds(2).toString();
        var id = tenant.created(tenant.video("at its time").put("scheduledAt", soon));
        tenant.awaitStatus(id, "published");
        // Then
        Awaitility.await().untilAsserted(() -> assertThat(MetricsDocument.read().violations("tiktok-service", shown()))
                .isEmpty());
    }

    @Test
    void it_names_no_instance_and_no_account() {
        // When
        var id = tenant.created(tenant.video("by the way"));
        tenant.awaitStatus(id, "published");
        // Then
        assertThat(shown()).doesNotContain(tenant.instance(), tenant.accountId(), id);
    }

    @Test
    void only_what_was_scheduled_can_be_late() {
        // Given
        var before = count("swallowtail_post_lateness_seconds_count");
        var soon = Instant.now().plusSeconds(1).toString();
        // When
        var scheduled = tenant.created(tenant.video("at its time").put("scheduledAt", soon));
        var atOnce = tenant.created(tenant.video("at once"));
        tenant.awaitStatus(scheduled, "published");
        tenant.awaitStatus(atOnce, "published");
        // Then
        assertThat(count("swallowtail_post_lateness_seconds_count")).isEqualTo(before + 1);
    }

    @Test
    void what_is_left_of_a_limit_falls_with_each_use() {
        // When
        tenant.awaitStatus(tenant.created(tenant.video("one of six")), "published");
        // Then
        assertThat(count("swallowtail_quota_remaining{limit=\"video-init\",platform=\"tiktok\""))
                .isLessThan(6);
    }

    private static double count(String sample) {
        return shown().lines()
                .filter(line -> line.startsWith(sample))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String shown() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
