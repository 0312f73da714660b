package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;

/** One notification on its way: what it says, and how its delivery went so far. */
final class MetaWebhook {
    static final Duration GIVE_UP = Duration.ofHours(36);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final Addressee addressee;
    private final String field;
    private final String body;
    private final Instant createdAt;
    private volatile Instant due;
    private volatile int attempts;
    private volatile int lastStatus;
    private volatile State state = State.PENDING;

    enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP,
        NOT_SENT
    }

    record Addressee(
            String appId,
            String account,
            @JsonIgnore String url,
            @JsonIgnore String secret) {}

    MetaWebhook(Addressee addressee, String field, String body, Instant createdAt) {
        this.addressee = addressee;
        this.field = field;
        this.body = body;
        this.createdAt = createdAt;
        this.due = createdAt;
    }

    Addressee addressee() {
        return addressee;
    }

    String body() {
        return body;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isDue(Instant now) {
        return state == State.PENDING && !due.isAfter(now);
    }

    /** What fails is repeated at once, then ever more seldom. */
    void answered(int status, Instant now, Duration firstPause) {
        attempts++;
        lastStatus = status;
        if (status == 200) {
            state = State.DELIVERED;
        } else if (now.isAfter(createdAt.plus(GIVE_UP))) {
            state = State.GIVEN_UP;
        } else {
            due = attempts == 1 ? now : now.plus(pause(firstPause));
        }
    }

    void withhold() {
        state = State.NOT_SENT;
    }

    View view() {
        return new View(field, addressee, state, attempts, lastStatus, createdAt, body);
    }

    private Duration pause(Duration first) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts - 2, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Last status 0: nobody answered. */
    record View(
            String field, Addressee to, State state, int attempts, int lastStatus, Instant createdAt, String body) {}
}
