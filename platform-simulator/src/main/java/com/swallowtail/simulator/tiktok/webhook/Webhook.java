package com.swallowtail.simulator.tiktok.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One notification on its way: what it says, and how its delivery went so far. */
final class Webhook {
    private final String clientKey;
    private final String event;
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

    Webhook(String clientKey, String event, String body, Instant createdAt, Instant due) {
        this.clientKey = clientKey;
        this.event = event;
        this.body = body;
        this.createdAt = createdAt;
        this.due = due;
    }

    String clientKey() {
        return clientKey;
    }

    String body() {
        return body;
    }

    Instant createdAt() {
        return createdAt;
    }

    int attempts() {
        return attempts;
    }

    boolean isDue(Instant now) {
        return state == State.PENDING && !due.isAfter(now);
    }

    void attempted(int status) {
        attempts++;
        lastStatus = status;
    }

    void retryAt(Instant next) {
        due = next;
    }

    void end(State end) {
        state = end;
    }

    View view() {
        return new View(event, clientKey, state, attempts, lastStatus, createdAt, body);
    }

    /** Last status 0: nobody answered. */
    record View(
            String event,
            String clientKey,
            State state,
            int attempts,
            @Nullable Integer lastStatus,
            Instant createdAt,
            String body) {}
}
