package com.swallowtail.simulator.tiktok.wire;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Sliding windows of one minute, one for each token and endpoint. A refused call is not counted. */
@ApplicationScoped
public class Paces implements Resettable {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final Map<Key, Deque<Instant>> windows = new HashMap<>();

    Paces(SimulatedClock clock, CurrentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public synchronized void count(String token, Pace pace) {
        Instant now = clock.instant();
        Deque<Instant> calls = windows.computeIfAbsent(new Key(token, pace), unseen -> new ArrayDeque<>());
        calls.removeIf(call -> !call.isAfter(now.minus(WINDOW)));
        if (settings.get().rateLimits() && calls.size() >= pace.perMinute()) {
            throw new Refusal(
                    429, "rate_limit_exceeded", "more than " + pace.perMinute() + " calls a minute with this token");
        }
        calls.addLast(now);
    }

    @Override
    public synchronized void reset() {
        windows.clear();
    }

    private record Key(String token, Pace pace) {}
}
