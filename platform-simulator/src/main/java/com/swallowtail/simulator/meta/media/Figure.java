package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measured value.
 *
 * @param breakdowns by the name of a breakdown: its parts, each as {@code "POST"} or, of two breakdowns together,
 *     {@code "POST,FOLLOWER"}
 * @param series one value for each day, the latest last
 */
public record Figure(long value, Map<String, Map<String, Long>> breakdowns, List<Long> series) {

    @JsonCreator
    static Figure of(
            @Nullable Long value, @Nullable Map<String, Map<String, Long>> breakdowns, @Nullable List<Long> series) {
        List<Long> days = series == null ? List.of() : series;
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return new Figure(value == null ? sum : value, breakdowns == null ? Map.of() : breakdowns, days);
    }
}
