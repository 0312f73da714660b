package com.swallowtail.web.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallTimesTest {
    private static final Endpoint ENDPOINT = new Endpoint("tiktok", "tiktok-read", "video-list");

    private static final class Busy extends RuntimeException implements ThrottledFailure {
        private static final long serialVersionUID = 1L;
    }

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CallTimes times = new CallTimes(registry);

    static Stream<Arguments> failures() {
        var cause = new IOException("gone");
        return Stream.of(
                Arguments.of(new Problem(EdgeProblem.CONFLICT, "no"), "refused"),
                Arguments.of(new Busy(), "throttled"),
                Arguments.of(cause, "unavailable"),
                Arguments.of(new TimedOut("tiktok-read", cause), "timeout"),
                Arguments.of(new IllegalStateException(new TimedOut("tiktok-read", cause)), "timeout"),
                Arguments.of(new NotSent("tiktok-read", Duration.ofSeconds(1), cause), "not_sent"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_counts_as_what_it_was(Throwable failure, String outcome) {
        times.timed(ENDPOINT, Uni.createFrom().failure(failure)).subscribe().with(answer -> {}, told -> {});
        assertThat(counted(outcome)).isEqualTo(1);
    }

    @Test
    void an_answer_counts_as_ok() {
        times.timed(ENDPOINT, Uni.createFrom().item("well")).await().indefinitely();
        assertThat(counted("ok")).isEqualTo(1);
    }

    @Test
    void a_caller_who_goes_is_counted_too() {
        times.timed(ENDPOINT, Uni.createFrom().nothing())
                .subscribe()
                .with(answer -> {})
                .cancel();
        assertThat(counted("abandoned")).isEqualTo(1);
    }

    private long counted(String outcome) {
        return registry.get("swallowtail.platform.calls")
                .tags("platform", "tiktok", "endpoint", "video-list", "outcome", outcome)
                .timer()
                .count();
    }
}
