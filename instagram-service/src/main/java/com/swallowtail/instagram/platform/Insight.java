package com.swallowtail.instagram.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric as Instagram answers it; a metric without any figure is not answered at all.
 *
 * @param value null where there are only parts, or a series
 */
public record Insight(String metric, @Nullable BigDecimal value, List<Part> parts, List<Point> series) {
    public Insight {
        parts = List.copyOf(parts);
        series = List.copyOf(series);
    }

    /** A part of the figure: what it is about, such as {@code country=ES}, and how much it is. */
    public record Part(List<Dimension> dimensions, BigDecimal value) {
        public Part {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Found by its key, never by its place. */
    public record Dimension(String key, String value) {}

    /** A day's figure. */
    public record Point(@Nullable Instant endsAt, BigDecimal value) {}
}
