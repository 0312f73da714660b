package com.swallowtail.devstack.torture;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Services that ask for tokens all the while, each for any instance at any replica, and use some of them. */
final class Callers implements AutoCloseable {
    private static final int LONGEST_THOUGHT_MS = 600;
    private static final int TRIED_ONE_IN = 10;

    private final List<Victim> replicas;
    private final List<String> instances;
    private final Service service;
    private final Platform platform;
    private final Tally tally;
    private final Consumer<String> ended;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    Callers(
            List<Victim> replicas,
            List<String> instances,
            Service service,
            Platform platform,
            Tally tally,
            Consumer<String> ended,
            Clock clock) {
        this.replicas = replicas;
        this.instances = instances;
        this.service = service;
        this.platform = platform;
        this.tally = tally;
        this.ended = ended;
        this.clock = clock;
    }

    void start(int count) {
        for (var caller = 0; caller < count; caller++) {
            threads.execute(() -> {
                while (!over) {
                    Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_THOUGHT_MS)));
                    callOnce();
                }
            });
        }
    }

    private void callOnce() {
        try {
            call(Any.of(replicas), Any.of(instances));
        } catch (RuntimeException e) {
            tally.wrong("a caller failed: " + e);
        }
    }

    private void call(Victim replica, String instance) {
        var began = clock.instant();
        try {
            judge(instance, service.token(replica.address(), instance), began);
        } catch (IOException noAnswer) {
            if (replica.wasAway(began, clock.instant())) {
                tally.count(Tally.AWAY);
            } else {
                tally.wrong(replica.name() + " did not answer: " + noAnswer);
            }
        }
    }

    private void judge(String instance, Service.Answer answer, Instant began) {
        if (answer.status() == 200) {
            tally.count(Tally.TOKENS);
            if (ThreadLocalRandom.current().nextInt(TRIED_ONE_IN) == 0) {
                tryIt(instance, answer, began);
            }
        } else if (answer.body().path("code").asText().equals("needs-reauth")) {
            tally.count(Tally.ENDED + answer.code());
            ended.accept(instance);
        } else if (answer.isRetryable()) {
            tally.count(Tally.RETRYABLE + answer.code());
        } else {
            tally.wrong(instance + " was answered " + answer.status() + " " + answer.body());
        }
    }

    /** A token that was handed out works, unless its person took it back or it was held for too long here. */
    private void tryIt(String instance, Service.Answer answer, Instant began) {
        tally.count(Tally.TRIED);
        var expiresAt = Instant.parse(answer.body().path("expiresAt").asText());
        if (platform.takes(answer.body().path("accessToken").asText())) {
            return;
        }
        var now = clock.instant();
        if (now.isBefore(expiresAt) && !platform.removedGrant(instance, began.minus(Duration.ofMinutes(1)), now)) {
            tally.wrong(instance + " was given a token that the platform refuses, good until " + expiresAt);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
