package com.swallowtail.publishing.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaRoomTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Limit POSTS = new Limit("posts-per-day", 15, Duration.ofHours(24));
    private static final LimitedAccount MILA = new LimitedAccount("tiktok", "app", "mila");
    private static final LimitedAccount LEO = new LimitedAccount("tiktok", "app", "leo");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private QuotaRoom room;
    private Instant now = NOON;

    @BeforeEach
    void open() {
        room = new QuotaRoom(registry, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    @Test
    void the_account_with_the_least_is_shown() {
        room.note(MILA, POSTS, 9);
        room.note(LEO, POSTS, 4);
        room.note(MILA, POSTS, 8);
        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void an_account_that_has_more_again_is_shown_so() {
        room.note(LEO, POSTS, 4);
        room.note(LEO, POSTS, 6);
        assertThat(shown()).isEqualTo(6);
    }

    @Test
    void a_full_limit_has_nothing_left_until_it_is_free() {
        // Given
        room.full(LEO, POSTS, Duration.ofHours(1));
        room.note(MILA, POSTS, 9);
        assertThat(shown()).isZero();
        // When
        now = NOON.plus(Duration.ofHours(1));
        // Then
        assertThat(shown()).isEqualTo(15);
        room.note(MILA, POSTS, 8);
        assertThat(shown()).isEqualTo(8);
    }

    @Test
    void of_two_that_are_full_the_one_that_stays_so_longer_counts() {
        room.full(MILA, POSTS, Duration.ofHours(3));
        room.full(LEO, POSTS, Duration.ofHours(1));
        now = NOON.plus(Duration.ofHours(2));
        assertThat(shown()).isZero();
    }

    private double shown() {
        return registry.get("swallowtail.quota.remaining")
                .tags("platform", "tiktok", "limit", "posts-per-day")
                .gauge()
                .value();
    }
}
