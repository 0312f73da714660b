package com.swallowtail.instagram.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One metric, in one span of time.
 *
 * @param value null where there is none, for the reason {@code notAvailable}, or where there are only parts or a series
 * @param parts what it is made of, where it was broken down
 * @param series the days' figures, where they were asked for
 */
public record Figure(
        String metric,
        @Nullable BigDecimal value,
        List<Part> parts,
        List<Point> series,
        Window window,
        Instant fetchedAt,
        @Nullable NotAvailable notAvailable) {
    public Figure {
        parts = List.copyOf(parts);
        series = List.copyOf(series);
    }

    /** A part by what it is about, such as {@code country} ES; the words are Instagram's, in upper case. */
    @Schema(name = "FigurePart")
    public record Part(Map<String, String> dimensions, BigDecimal value) {
        public Part {
            dimensions = Map.copyOf(dimensions);
        }
    }

    @Schema(name = "FigurePoint")
    public record Point(@Nullable Instant endsAt, BigDecimal value) {}
}
