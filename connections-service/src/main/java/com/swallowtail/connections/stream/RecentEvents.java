package com.swallowtail.connections.stream;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest events of all instances, in the order in which they were read. For one thread at a time. */
class RecentEvents {
    private final int mostEvents;
    private final long mostCharacters;
    private final Deque<Told> events = new ArrayDeque<>();
    private final Map<String, Long> toCatchUp = new HashMap<>();
    private Position first = Position.NOWHERE;
    private Position now = Position.NOWHERE;
    private long characters;

    RecentEvents(int mostEvents, long mostCharacters) {
        this.mostEvents = mostEvents;
        this.mostCharacters = mostCharacters;
    }

    Position now() {
        return now;
    }

    /** Says from where a partition is to be read: from there the first time, else from where it was left. */
    long begin(String shard, long from, long end) {
        if (!now.knows(shard)) {
            first = first.at(shard, from);
            now = now.at(shard, from);
        }
        if (now.of(shard) < end) {
            toCatchUp.put(shard, end);
        }
        return now.of(shard);
    }

    /** Was everything read that had been written when it began? */
    boolean isUpToDate() {
        return !now.next().isEmpty() && toCatchUp.isEmpty();
    }

    /** Moves on beyond this record; false if it was read before. */
    boolean passes(String shard, long offset) {
        if (offset < now.of(shard)) {
            return false;
        }
        now = now.at(shard, offset + 1);
        toCatchUp.computeIfPresent(shard, (partition, end) -> offset + 1 < end ? end : null);
        return true;
    }

    void add(Told told) {
        events.addLast(told);
        characters += told.cloudEvent().length();
        while (events.size() > mostEvents || characters > mostCharacters) {
            forgetFirst();
        }
    }

    void forgetBefore(Instant moment) {
        while (!events.isEmpty() && events.getFirst().readAt().isBefore(moment)) {
            forgetFirst();
        }
    }

    private void forgetFirst() {
        var gone = events.removeFirst();
        characters -= gone.cloudEvent().length();
        first = first.at(gone.shard(), gone.offset() + 1);
    }

    /** What an instance was told since then; nothing if that cannot be said for sure. */
    Optional<List<Told>> since(Position seen, String instanceId) {
        return seen.isBetween(first, now)
                ? Optional.of(events.stream()
                        .filter(told -> told.instanceId().equals(instanceId))
                        .filter(told -> told.offset() >= seen.of(told.shard()))
                        .toList())
                : Optional.empty();
    }
}
