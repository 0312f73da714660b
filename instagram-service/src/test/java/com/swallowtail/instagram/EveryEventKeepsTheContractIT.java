package com.swallowtail.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.EventContract;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, so that it reads what all other tests have made the service say. */
@QuarkusTest
@InstagramServiceTest
@Order(Integer.MAX_VALUE)
class EveryEventKeepsTheContractIT {
    private static final String[] OURS = {"swallowtail.posts.v1", "swallowtail.audit.v1", "swallowtail.engagement.v1"};

    private final TopicReader topics = new TopicReader(Tenant.setting("KAFKA_BOOTSTRAP_SERVERS"));

    @Test
    void whatever_was_told_is_as_documented() {
        var owner = Tenant.connected();
        owner.posts().created(owner.post("feed", "told", "sample.jpg").put("scheduledAt", "2027-03-01T10:00:00Z"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(topics.all(OURS))
                .anyMatch(told -> told.key().equals(owner.instance())));
        assertThat(EventContract.read().violations(topics.all(OURS))).isEmpty();
    }
}
