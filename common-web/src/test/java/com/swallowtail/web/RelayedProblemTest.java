package com.swallowtail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayedProblemTest {
    @Test
    void a_problem_of_another_service_keeps_its_meaning() {
        // When
        Problem problem = Problem.relayed(
                503,
                Map.of(
                        "code",
                        "token-busy",
                        "title",
                        "Busy",
                        "detail",
                        "A refresh is under way",
                        "actor",
                        "platform",
                        "action",
                        "Wait.",
                        "retryable",
                        true,
                        "platform",
                        Map.of("name", "tiktok", "logId", "l-1")),
                Duration.ofSeconds(7));
        // Then
        assertThat(problem.type().status()).isEqualTo(503);
        assertThat(problem.failure())
                .isEqualTo(new Failure(
                        "token-busy",
                        "A refresh is under way",
                        Actor.PLATFORM,
                        "Wait.",
                        true,
                        new PlatformRefusal("tiktok", null, null, null, "l-1")));
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void an_answer_that_is_no_problem_is_a_failure_behind_us_and_none_of_its_words_are_shown() {
        Problem problem = Problem.relayed(500, Map.of("detail", "java.lang.NullPointerException"), null);
        assertThat(problem.type()).isEqualTo(EdgeProblem.UPSTREAM_ERROR);
        assertThat(problem.detail()).doesNotContain("NullPointer");
    }
}
