package com.swallowtail.simulator.setting;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers for what the platforms name by number: rising, and never the same again after another start, since who publishes keeps
 * them for longer than the simulator remembers anything.
 */
public final class Ids {
    private final AtomicLong last;

    /** @param first about where the platform's own numbers of this kind are */
    public Ids(long first, SimulatedClock clock) {
        last = new AtomicLong(first + clock.realInstant().toEpochMilli());
    }

    public long next() {
        return last.incrementAndGet();
    }
}
