package com.swallowtail.testsupport.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What callers got while they asked without a pause.
 *
 * @param answers as expected, the only ones that are counted as answers
 * @param refused how many answers were others, or none
 * @param refusal the last of them
 * @param p99 in milliseconds: 99 of 100 answers came within it
 */
public record Load(long answers, long refused, String refusal, double perSecond, double p99) {

    /** @param nanos how long each answer took; only the first {@code answers} are read */
    public static Load of(long[] nanos, int answers, long refused, String refusal, Duration time) {
        var sorted = Arrays.copyOf(nanos, answers);
        Arrays.sort(sorted);
        var p99 = answers == 0 ? 0 : sorted[(int) Math.min(answers - 1L, answers * 99L / 100)] / 1e6;
        return new Load(answers, refused, refusal, answers / (time.toNanos() / 1e9), p99);
    }

    /** The load itself, if each question was answered as expected. */
    public Load complete() {
        if (refused > 0 || answers == 0) {
            throw new AssertionError(
                    "%d answers were as expected, %d were not: %s".formatted(answers, refused, refusal));
        }
        return this;
    }
}
