package com.swallowtail.connections.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final int PLENTY = 1000;

    private final RecentEvents here = replica(PLENTY);
    private final RecentEvents there = replica(PLENTY);

    @Test
    void a_position_of_one_replica_holds_at_another_that_read_in_another_order() {
        // Given
        read(here, "c0", 0);
        var seen = here.now();
        read(here, "p1", 0);
        read(there, "p1", 0);
        read(there, "c0", 0);
        // When
        var missed = there.since(seen, "acme");
        // Then
        assertThat(names(missed)).containsExactly("p1-0");
    }

    @Test
    void nothing_of_another_instance_is_told() {
        // Given
        var seen = here.now();
        here.passes("c0", 0);
        here.add(told("other", "c0", 0));
        // Then
        assertThat(here.since(seen, "acme")).hasValue(List.of());
    }

    @Test
    void what_is_no_longer_kept_is_a_gap() {
        // Given
        var little = replica(2);
        var seen = little.now();
        read(little, "c0", 0);
        read(little, "c0", 1);
        assertThat(little.since(seen, "acme")).isPresent();
        // When
        read(little, "c0", 2);
        // Then
        assertThat(little.since(seen, "acme")).isEmpty();
        assertThat(names(little.since(Position.ofId("c0-1.p1-0"), "acme"))).containsExactly("c0-1", "c0-2");
    }

    @Test
    void events_are_forgotten_by_their_age_and_by_their_size() {
        // Given
        var seen = here.now();
        read(here, "c0", 0);
        // When
        here.forgetBefore(NOON.plusSeconds(1));
        // Then
        assertThat(here.since(seen, "acme")).isEmpty();
        var small = new RecentEvents(PLENTY, 5);
        small.begin("c0", 0, 0);
        var start = small.now();
        read(small, "c0", 0);
        read(small, "c0", 1);
        assertThat(small.since(start, "acme")).isEmpty();
    }

    @Test
    void a_position_of_the_future_or_of_other_partitions_is_a_gap() {
        assertThat(here.since(Position.ofId("c0-7.p1-0"), "acme")).isEmpty();
        assertThat(here.since(Position.ofId("c0-0"), "acme")).isEmpty();
        assertThat(Position.ofId("yesterday")).isNull();
        assertThat(Position.ofId("c0-99999999999999999999")).isNull();
    }

    @Test
    void an_id_is_read_as_it_was_written() {
        var position = Position.NOWHERE.at("p10", 5).at("c0", 17);
        assertThat(position.id()).isEqualTo("c0-17.p10-5");
        assertThat(Position.ofId(position.id())).isEqualTo(position);
    }

    @Test
    void a_replica_is_up_to_date_once_it_has_read_what_was_there_when_it_began() {
        // Given
        var starting = new RecentEvents(PLENTY, PLENTY);
        assertThat(starting.isUpToDate()).isFalse();
        starting.begin("c0", 3, 5);
        // When
        read(starting, "c0", 3);
        assertThat(starting.isUpToDate()).isFalse();
        read(starting, "c0", 4);
        // Then
        assertThat(starting.isUpToDate()).isTrue();
    }

    @Test
    void a_partition_that_is_assigned_again_is_read_from_where_it_was_left() {
        // Given
        read(here, "c0", 0);
        // When
        var from = here.begin("c0", 0, 1);
        // Then
        assertThat(from).isEqualTo(1);
        assertThat(here.passes("c0", 0)).as("read before").isFalse();
        assertThat(here.isUpToDate()).isTrue();
    }

    private static RecentEvents replica(int mostEvents) {
        var replica = new RecentEvents(mostEvents, PLENTY);
        replica.begin("c0", 0, 0);
        replica.begin("p1", 0, 0);
        return replica;
    }

    private static void read(RecentEvents replica, String shard, long offset) {
        replica.passes(shard, offset);
        replica.add(told("acme", shard, offset));
    }

    private static Told told(String instance, String shard, long offset) {
        return new Told(instance, shard, offset, "post.created", shard + "-" + offset, "", NOON);
    }

    private static List<String> names(Optional<List<Told>> told) {
        return told.orElseThrow().stream().map(Told::cloudEvent).toList();
    }
}
