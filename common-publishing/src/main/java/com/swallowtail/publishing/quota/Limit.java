package com.swallowtail.publishing.quota;

import java.time.Duration;

/** At most {@code count} within any span of {@code window}. */
public record Limit(String name, int count, Duration window) {
    public Limit {
        if (count < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("A limit allows something within some time: " + name);
        }
    }
}
