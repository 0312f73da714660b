package com.swallowtail.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a batch went.
 *
 * @param delivered positions that Kafka acknowledged, together with all earlier ones of the same instance
 * @param stopped instances of which a row failed
 */
record Delivery(Set<Long> delivered, Set<String> stopped) {
    /** @param acknowledged positions that Kafka acknowledged, in whatever order */
    static Delivery of(List<OutboxRow> rows, Set<Long> acknowledged) {
        var delivered = new HashSet<Long>();
        var stopped = new HashSet<String>();
        for (var row : rows) {
            if (!acknowledged.contains(row.position())) {
                stopped.add(row.instanceId());
            } else if (!stopped.contains(row.instanceId())) {
                delivered.add(row.position());
            }
        }
        return new Delivery(Set.copyOf(delivered), Set.copyOf(stopped));
    }
}
