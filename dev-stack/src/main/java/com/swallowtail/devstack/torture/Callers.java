package com.swallowtail.devstack.torture;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Services that ask for tokens all the while, each for any instance at any replica, and use some of them. */
final class Callers implements AutoCloseable {
    private static final int LONGEST_THOUGHT_MS = 1_500;
    private static final int TRIED_ONE_IN = 10;

    private final Stage stage;
    private final Tally tally;
    private final Consumer<String> ended;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    /** @param ended hears of an instance whose callers are told that somebody has to sign in */
    Callers(Stage stage, Tally tally, Consumer<String> ended) {
        this.stage = stage;
        this.tally = tally;
        this.ended = ended;
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
            call(Any.of(stage.replicas()), Any.of(stage.instances()));
        } catch (RuntimeException e) {
            tally.wrong("a caller failed: " + e);
        }
    }

    private void call(Victim replica, String instance) {
        var began = stage.clock().instant();
        try {
            judge(instance, stage.service().token(replica.address(), instance), began);
        } catch (IOException noAnswer) {
            if (replica.wasAway(began, stage.clock().instant())) {
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
        var refusal = stage.platform().refusal(answer.body().path("accessToken").asText());
        var now = stage.clock().instant();
        if (refusal.isPresent()
                && now.isBefore(expiresAt)
                && !stage.platform().removedGrant(instance, began.minus(Duration.ofMinutes(1)), now)) {
            tally.wrong(
                    "%s was given version %s of its token, asked for at %s and good until %s, and the platform refuses it at %s: %s"
                            .formatted(
                                    instance,
                                    answer.body().path("tokenVersion"),
                                    began,
                                    expiresAt,
                                    now,
                                    refusal.get()));
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
