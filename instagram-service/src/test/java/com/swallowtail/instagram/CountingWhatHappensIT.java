package com.swallowtail.instagram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.MetricsDocument;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class CountingWhatHappensIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Tenant tenant = Tenant.connected();

    @Test
    void it_shows_what_the_document_says_and_nothing_else() {
        // When
        var soon = Instant.now().plusSeconds(2).toString();
        var id = tenant.posts()
                .created(tenant.post("feed", "at its time", "sample.jpg").put("scheduledAt", soon));
        tenant.posts().awaitStatus(id, "published", SOON);
        // Then
        Awaitility.await()
                .untilAsserted(() -> assertThat(MetricsDocument.read().violations("instagram-service", shown()))
                        .isEmpty());
    }

    @Test
    void it_names_no_instance_and_no_account() {
        // When
        var id = tenant.posts().created(tenant.post("feed", "by the way", "sample.jpg"));
        tenant.posts().awaitStatus(id, "published", SOON);
        // Then
        assertThat(shown()).doesNotContain(tenant.instance(), tenant.accountId(), id);
    }

    private static String shown() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
