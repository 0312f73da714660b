package com.swallowtail.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.WebConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboundRateLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void reads_burst_to_200_and_come_back_at_100_a_second() {
        InboundRateLimit limit = limit();
        assertThat(admitted(limit, "a", true, 300)).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(admitted(limit, "a", true, 300)).isEqualTo(100);
    }

    @Test
    void writes_burst_to_60_and_come_back_at_20_a_second() {
        InboundRateLimit limit = limit();
        assertThat(admitted(limit, "a", false, 300)).isEqualTo(60);
        pass(Duration.ofSeconds(1));
        assertThat(admitted(limit, "a", false, 300)).isEqualTo(20);
    }

    @Test
    void callers_instances_and_classes_are_counted_apart() {
        InboundRateLimit limit = limit();
        admitted(limit, "a", false, 60);
        assertThat(limit.take("a", "acme", false).admitted()).isFalse();
        assertThat(limit.take("b", "acme", false).admitted()).isTrue();
        assertThat(limit.take("a", "beta", false).admitted()).isTrue();
        assertThat(limit.take("a", "acme", true).admitted()).isTrue();
    }

    @Test
    void the_standing_says_what_is_left_and_how_long_to_wait() {
        InboundRateLimit limit = limit();
        RateStanding first = limit.take("a", "acme", false);
        admitted(limit, "a", false, 59);
        RateStanding refused = limit.take("a", "acme", false);
        assertThat(first.policy()).isEqualTo("\"writes\";q=60;w=3");
        assertThat(first.state()).isEqualTo("\"writes\";r=59;t=1");
        assertThat(refused.state()).isEqualTo("\"writes\";r=0;t=3");
        assertThat(refused.waitFor()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void the_one_idle_longest_is_forgotten_when_too_many_are_remembered() {
        InboundRateLimit limit = limit("swallowtail.web.rate-limit.callers-remembered", "2");
        admitted(limit, "idle", false, 60);
        admitted(limit, "busy", false, 60);
        limit.take("other", "acme", false);
        assertThat(limit.take("busy", "acme", false).admitted()).isFalse();
        assertThat(limit.take("idle", "acme", false).admitted()).isTrue();
    }

    private long admitted(InboundRateLimit limit, String caller, boolean read, int requests) {
        return IntStream.range(0, requests)
                .filter(ignored -> limit.take(caller, "acme", read).admitted())
                .count();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private InboundRateLimit limit(String... setting) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebConfig.class)
                .withDefaultValue("swallowtail.web.issuer-url", "https://issuer.example.com");
        if (setting.length == 2) {
            builder.withDefaultValue(setting[0], setting[1]);
        }
        return new InboundRateLimit(builder.build().getConfigMapping(WebConfig.class), clock);
    }
}
