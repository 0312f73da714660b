package com.swallowtail.connections.stream;

import java.time.Instant;

/** An event as it came from a topic, and how far everything was read with it. */
record Told(
        String instanceId,
        String shard,
        long offset,
        String type,
        String cloudEvent,
        String position,
        Instant readAt) {}
