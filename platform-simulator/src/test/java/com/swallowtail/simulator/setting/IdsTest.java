package com.swallowtail.simulator.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A stack that is started again keeps its posts, and the simulator forgets its own. */
class IdsTest {
    private static final long FIRST = 7_412_000_000_000_000_000L;

    @Test
    void another_start_gives_none_that_an_earlier_one_gave() {
        var earlier = new Ids(FIRST, startedAt(Instant.parse("2026-03-01T09:00:00Z")));
        var last = 0L;
        for (var i = 0; i < 500; i++) {
            last = earlier.next();
        }

        var later = new Ids(FIRST, startedAt(Instant.parse("2026-03-01T09:00:01Z")));

        assertThat(later.next()).isGreaterThan(last);
    }

    @Test
    void moving_the_platforms_clock_repeats_none() {
        var before = new Ids(FIRST, startedAt(Instant.parse("2026-03-01T09:00:00Z"))).next();
        var clock = startedAt(Instant.parse("2026-03-01T09:00:01Z"));

        clock.moveTo(Duration.ofDays(-400));

        assertThat(new Ids(FIRST, clock).next()).isGreaterThan(before);
    }

    private static SimulatedClock startedAt(Instant now) {
        return new SimulatedClock() {
            @Override
            public Instant realInstant() {
                return now;
            }
        };
    }
}
