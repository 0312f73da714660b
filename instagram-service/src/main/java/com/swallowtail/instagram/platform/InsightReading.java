package com.swallowtail.instagram.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures, from Meta's words to ours: a number is one, whatever form it came in; anything else is none. */
final class InsightReading {
    private InsightReading() {}

    static List<Insight> of(Wire.Insights insights) {
        return Reading.all(insights.data()).map(InsightReading::insight).toList();
    }

    private static Insight insight(Wire.Metric metric) {
        List<Insight.Point> points = Reading.all(metric.values())
                .flatMap(value -> number(value.value(), it -> new Insight.Point(Reading.instant(value.endTime()), it)))
                .toList();
        boolean series = points.stream().anyMatch(point -> point.endsAt() != null);
        Wire.Total total = Objects.requireNonNullElse(metric.totalValue(), new Wire.Total(null, null));
        BigDecimal value = Stream.concat(
                        number(total.value(), Function.identity()),
                        series ? Stream.empty() : points.stream().map(Insight.Point::value))
                .findFirst()
                .orElse(null);
        return new Insight(metric.name(), value, parts(total), series ? points : List.of());
    }

    private static List<Insight.Part> parts(Wire.Total total) {
        return Reading.all(total.breakdowns())
                .flatMap(breakdown -> Reading.all(breakdown.results())
                        .flatMap(part -> number(part.value(), it -> new Insight.Part(dimensions(breakdown, part), it))))
                .toList();
    }

    private static List<Insight.Dimension> dimensions(Wire.Breakdown breakdown, Wire.Part part) {
        List<String> keys = Objects.requireNonNullElse(breakdown.dimensionKeys(), List.of());
        List<String> values = Objects.requireNonNullElse(part.dimensionValues(), List.of());
        return IntStream.range(0, Math.min(keys.size(), values.size()))
                .mapToObj(at -> new Insight.Dimension(keys.get(at), values.get(at)))
                .toList();
    }

    private static <T> Stream<T> number(@Nullable JsonNode value, Function<BigDecimal, T> use) {
        return value == null || !value.isNumber() ? Stream.empty() : Stream.of(use.apply(value.decimalValue()));
    }
}
