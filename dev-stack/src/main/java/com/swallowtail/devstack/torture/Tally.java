package com.swallowtail.devstack.torture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What callers met, counted by kind; what nobody should meet is kept as it was. */
public final class Tally {
    static final String TOKENS = "got a token";
    static final String TRIED = "  of which tried at the platform";
    static final String RETRYABLE = "were asked to come back: ";
    static final String ENDED = "were told that somebody has to sign in: ";
    static final String AWAY = "met a replica that was killed or stopped";
    private static final int KEPT = 20;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final LongAdder wrongs = new LongAdder();

    void count(String what) {
        counts.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    void wrong(String what) {
        wrongs.increment();
        if (wrong.size() < KEPT) {
            wrong.add(what);
        }
    }

    long of(String what) {
        var count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    public long wrongs() {
        return wrongs.sum();
    }

    /** Some of what should not have been. */
    public List<String> examples() {
        return List.copyOf(wrong);
    }

    Map<String, Long> counts() {
        var all = new TreeMap<String, Long>();
        counts.forEach((what, count) -> all.put(what, count.sum()));
        return all;
    }
}
