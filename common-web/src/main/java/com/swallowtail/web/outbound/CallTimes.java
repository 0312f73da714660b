package com.swallowtail.web.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the calls of each endpoint take, repetitions included, and how they end. */
@ApplicationScoped
class CallTimes {
    private static final Duration[] STEPS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;

    CallTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> Uni<T> timed(Endpoint endpoint, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var began = Timer.start(registry);
            return call.onTermination()
                    .invoke((answer, failure, cancelled) ->
                            began.stop(timer(endpoint, cancelled ? "abandoned" : outcome(failure))));
        });
    }

    private Timer timer(Endpoint endpoint, String outcome) {
        var tags = Tags.of("platform", endpoint.platform(), "endpoint", endpoint.name(), "outcome", outcome);
        return Timer.builder("swallowtail.platform.calls")
                .description("Calls to platforms, repetitions included, and how they ended")
                .tags(tags)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return "ok";
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TimedOut late -> {
                    return "timeout";
                }
                case NotSent refused -> {
                    return "not_sent";
                }
                case ThrottledFailure throttled -> {
                    return "throttled";
                }
                default -> {}
            }
        }
        return OutboundGuard.isTransient(failure) ? "unavailable" : "refused";
    }
}
