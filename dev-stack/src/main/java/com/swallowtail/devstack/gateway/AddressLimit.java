package com.swallowtail.devstack.gateway;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket per address, so that one caller cannot starve the others. Holds a bounded number of addresses. */
final class AddressLimit {
    private static final int ADDRESSES = 10_000;

    private final int perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    AddressLimit(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    boolean admits(String address) {
        if (buckets.size() >= ADDRESSES) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= burst);
        }
        return buckets.computeIfAbsent(address, unknown -> full()).tryConsume(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
