package com.swallowtail.instagram.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked about a piece of media. All metrics must fit its product type, and the breakdown all metrics. */
public record MediaQuestion(List<String> metrics, @Nullable String breakdown) {
    public MediaQuestion {
        metrics = List.copyOf(metrics);
    }

    /** The same about other metrics. */
    public MediaQuestion about(List<String> others) {
        return new MediaQuestion(others, breakdown);
    }

    Map<String, String> parameters() {
        String names = String.join(",", metrics);
        return breakdown == null ? Map.of("metric", names) : Map.of("metric", names, "breakdown", breakdown);
    }
}
