package com.swallowtail.connections.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevocationTest {
    @Test
    void two_more_attempts_come_within_a_minute() {
        assertThat(Revocation.pauseAfter(1).plus(Revocation.pauseAfter(2))).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void pauses_grow_up_to_four_hours() {
        var pauses =
                IntStream.rangeClosed(1, 80).mapToObj(Revocation::pauseAfter).toList();
        assertThat(pauses).isSorted().last().isEqualTo(Duration.ofHours(4));
    }
}
