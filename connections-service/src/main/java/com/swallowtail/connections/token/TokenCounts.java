package com.swallowtail.connections.token;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.web.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How many tokens were asked for and how many refreshed, and what came of it. */
@ApplicationScoped
class TokenCounts {
    private final MeterProvider<Counter> reads;
    private final MeterProvider<Counter> refreshes;

    TokenCounts(MeterRegistry registry) {
        this.reads = Counter.builder("swallowtail.token.reads")
                .description("Tokens that services asked for")
                .withRegistry(registry);
        this.refreshes = Counter.builder("swallowtail.refreshes")
                .description("Refreshes that the platform was asked for, by their outcome")
                .withRegistry(registry);
    }

    /** @param failure why no token was handed out; null when one was */
    void read(Platform platform, @Nullable Throwable failure) {
        count(reads, platform, "result", result(failure));
    }

    /** @param failure why there is no new token; null when there is one */
    void refreshed(Platform platform, @Nullable Throwable failure) {
        count(refreshes, platform, "outcome", outcome(failure));
    }

    private static void count(MeterProvider<Counter> counters, Platform platform, String key, String value) {
        counters.withTags("platform", platform.segment(), key, value).increment();
    }

    private static String result(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "served";
            case Problem problem when problem.type().retryable() -> "unavailable";
            case Problem problem when problem.type().status() < 500 -> "refused";
            default -> "failed";
        };
    }

    private static String outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "refreshed";
            case PlatformFailure.GrantDead dead -> isRevoked(dead) ? "revoked" : "dead";
            case PlatformFailure.Misconfigured misconfigured -> "misconfigured";
            case PlatformFailure.Denied denied -> "denied";
            case PlatformFailure.Throttled throttled -> "transient";
            case PlatformFailure.Unavailable unavailable -> unavailable.answered() ? "transient" : "unanswered";
            default -> "failed";
        };
    }

    private static boolean isRevoked(PlatformFailure.GrantDead dead) {
        return dead.failure().code().equals(ConnectionProblem.APP_REMOVED.code());
    }
}
