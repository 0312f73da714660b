package com.swallowtail.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PausesTest {
    @Property
    void pauses_never_shrink(@ForAll @IntRange(max = 1_000_000) int attempts) {
        assertThat(Pauses.afterTrouble(attempts + 1, null)).isGreaterThanOrEqualTo(Pauses.afterTrouble(attempts, null));
        for (var status : PostStatus.values()) {
            assertThat(Pauses.whilePending(status, attempts + 1))
                    .isGreaterThanOrEqualTo(Pauses.whilePending(status, attempts));
        }
    }

    @Test
    void what_takes_long_is_asked_about_once_a_minute() {
        assertThat(Pauses.whilePending(PostStatus.PUBLISHING, 100)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_platform_that_asks_for_more_time_gets_it() {
        assertThat(Pauses.afterTrouble(0, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
    }
}
