package com.swallowtail.instagram.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Publisher;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.instagram.platform.Instagram;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class ReadingThePublishingLimitIT {
    private final Instagram instagram;

    ReadingThePublishingLimitIT(Instagram instagram) {
        this.instagram = instagram;
    }

    @Test
    void the_count_is_instagrams_own() {
        var tenant = Tenant.connected();
        new Publisher(instagram, tenant).image("x");
        tenant.read("publishing-limit")
                .statusCode(200)
                .body("quotaUsage", equalTo(1))
                .body("quotaTotal", equalTo(50))
                .body("remaining", equalTo(49))
                .body("window.since", notNullValue())
                .body("fetchedAt", notNullValue())
                .body("notAvailable", nullValue());
    }

    @Test
    void a_total_that_is_not_told_is_null_with_a_reason_and_no_guess() {
        var tenant = Tenant.connected();
        Tenant.simulator()
                .answer(
                        "/v25.0/" + tenant.accountId() + "/content_publishing_limit",
                        1,
                        200,
                        Map.of("data", List.of(Map.of("quota_usage", 2))));
        tenant.read("publishing-limit")
                .statusCode(200)
                .body("quotaUsage", equalTo(2))
                .body("quotaTotal", nullValue())
                .body("remaining", nullValue())
                .body("notAvailable.reason", equalTo("no-data"));
    }

    @Test
    void it_is_the_same_with_instagrams_own_login() {
        var tenant = Tenant.connectedWithInstagram();
        tenant.read("publishing-limit").statusCode(200).body("quotaUsage", equalTo(0));
    }
}
