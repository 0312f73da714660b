package com.swallowtail.web.outbound;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One named way out. Both ways of calling share the breaker and the bulkhead; the retry lies outside of them, so that
 * each attempt is counted and an open breaker ends the attempts.
 */
final class OutboundGuard {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final String name;
    private final Duration wait;
    private final Guard once;
    private final Guard again;

    OutboundGuard(String name, OutboundConfig.Numbers numbers) {
        this.name = name;
        this.wait = longer(numbers.breaker().openFor(), SHORTEST_WAIT);
        this.once = once(name, numbers);
        this.again = again(name, numbers.retry());
    }

    <T> Uni<T> call(Supplier<Uni<T>> attempt) {
        return guarded(once, attempt).onFailure(OutboundGuard::isRefusal).transform(this::problem);
    }

    <T> Uni<T> callRepeatable(Supplier<Uni<T>> attempt) {
        return guarded(again, () -> call(attempt));
    }

    private static <T> Uni<T> guarded(Guard guard, Supplier<Uni<T>> attempt) {
        return Uni.createFrom().deferred(() -> guard.get(attempt, new TypeLiteral<Uni<T>>() {}));
    }

    private static Guard once(String name, OutboundConfig.Numbers numbers) {
        OutboundConfig.Breaker breaker = numbers.breaker();
        return Guard.create()
                .withDescription(name)
                .withThreadOffload(false)
                .withTimeout()
                .duration(numbers.timeout().toMillis(), MILLIS)
                .done()
                .withBulkhead()
                .limit(numbers.concurrent())
                .queueSize(numbers.waiting())
                .done()
                .withCircuitBreaker()
                .name(name)
                .when(OutboundGuard::isTheirFault)
                .requestVolumeThreshold(breaker.window())
                .failureRatio(breaker.failureRatio())
                .delay(breaker.openFor().toMillis(), MILLIS)
                .done()
                .build();
    }

    private static Guard again(String name, OutboundConfig.Retry retry) {
        return Guard.create()
                .withDescription(name + " again")
                .withThreadOffload(false)
                .withRetry()
                .maxRetries(retry.attempts())
                .delay(retry.delay().toMillis(), MILLIS)
                .jitter(retry.jitter().toMillis(), MILLIS)
                .whenException(OutboundGuard::isWorthRepeating)
                .done()
                .build();
    }

    private Throwable problem(Throwable refusal) {
        return isTimeout(refusal) ? new TimedOut(name, refusal) : new NotSent(name, wait, refusal);
    }

    private static boolean isRefusal(Throwable failure) {
        return isTimeout(failure)
                || failure instanceof CircuitBreakerOpenException
                || failure instanceof BulkheadException;
    }

    private static boolean isTheirFault(Throwable failure) {
        return isTimeout(failure) || isTransient(failure);
    }

    /** A time-out is not repeated: its caller has waited long enough. */
    private static boolean isWorthRepeating(Throwable failure) {
        return !(failure instanceof TimedOut) && isTransient(failure);
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException
                || failure instanceof TimeoutException;
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientFailure || isBroken(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Vert.x tells a connection that was closed without an answer from one that broke. */
    private static boolean isBroken(Throwable cause) {
        return cause instanceof IOException || cause instanceof HttpClosedException;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
