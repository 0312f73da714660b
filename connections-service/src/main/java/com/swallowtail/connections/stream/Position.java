package com.swallowtail.connections.stream;

import com.swallowtail.events.Topic;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the topics were read: the next offset of each partition. Offsets are the broker's, so a position means the same
 * at every replica; what it is made of is no part of the contract.
 */
record Position(Map<String, Long> next) {
    static final Position NOWHERE = new Position(Map.of());

    private static final Pattern ID = Pattern.compile("[cp]\\d{1,5}-\\d{1,18}(\\.[cp]\\d{1,5}-\\d{1,18}){0,199}");

    Position {
        next = Map.copyOf(next);
    }

    /** The short name of a partition. */
    static String shard(String topic, int partition) {
        return (topic.equals(Topic.CONNECTIONS.topicName()) ? "c" : "p") + partition;
    }

    /** The position of such an id; null if no position has it. */
    static @Nullable Position ofId(String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        var next = new TreeMap<String, Long>();
        for (var part : id.split("\\.")) {
            var pair = part.split("-");
            next.put(pair[0], Long.parseLong(pair[1]));
        }
        return new Position(next);
    }

    String id() {
        return new TreeMap<>(next)
                .entrySet().stream()
                        .map(each -> each.getKey() + "-" + each.getValue())
                        .collect(Collectors.joining("."));
    }

    Position at(String shard, long offset) {
        var moved = new TreeMap<>(next);
        moved.put(shard, offset);
        return new Position(moved);
    }

    boolean knows(String shard) {
        return next.containsKey(shard);
    }

    long of(String shard) {
        return next.getOrDefault(shard, 0L);
    }

    /** Is it of the same partitions, and nowhere before the one or after the other? */
    boolean isBetween(Position first, Position last) {
        return next.keySet().equals(last.next.keySet())
                && next.entrySet().stream()
                        .allMatch(each -> each.getValue() >= first.of(each.getKey())
                                && each.getValue() <= last.of(each.getKey()));
    }
}
