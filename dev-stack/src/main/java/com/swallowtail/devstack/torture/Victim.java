package com.swallowtail.devstack.torture;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A replica, and when it was away. */
final class Victim {
    private static final Duration BACK_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** What its callers still feel of it. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final Arena.Replica replica;
    private final Clock clock;
    private final List<Absence> absences = new CopyOnWriteArrayList<>();

    Victim(Arena.Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    private record Absence(Instant from, Instant to) {}

    String name() {
        return replica.name();
    }

    URI address() {
        return replica.address();
    }

    void kill() {
        whileAway(() -> {
            replica.kill();
            Pause.of(LOOK_EVERY);
            awaitReady();
        });
    }

    void stopFor(Duration time) {
        whileAway(() -> {
            replica.pause();
            Pause.of(time);
            replica.resume();
            awaitReady();
        });
    }

    boolean wasAway(Instant from, Instant to) {
        return absences.stream()
                .anyMatch(absence -> absence.from().isBefore(to) && absence.to().isAfter(from.minus(MARGIN)));
    }

    boolean isHere() {
        return absences.isEmpty() || !absences.getLast().to().equals(Instant.MAX);
    }

    private void whileAway(Runnable what) {
        var from = clock.instant();
        absences.add(new Absence(from, Instant.MAX));
        what.run();
        absences.set(absences.size() - 1, new Absence(from, clock.instant()));
    }

    private void awaitReady() {
        var until = clock.instant().plus(BACK_WITHIN);
        while (!replica.isReady()) {
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException(name() + " does not come back");
            }
            Pause.of(LOOK_EVERY);
        }
    }
}
