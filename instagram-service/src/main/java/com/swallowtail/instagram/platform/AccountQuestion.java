package com.swallowtail.instagram.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked about an account. All metrics must be of the period, form and breakdown, or the whole call fails. */
public record AccountQuestion(
        List<String> metrics,
        String period,
        String form,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String breakdown,
        @Nullable String timeframe) {
    public AccountQuestion {
        metrics = List.copyOf(metrics);
    }

    /** Figures of a span of time, each as its total. */
    public static AccountQuestion totals(
            List<String> metrics, @Nullable String breakdown, Instant since, Instant until) {
        return new AccountQuestion(metrics, "day", "total_value", since, until, breakdown, null);
    }

    /** Figures of a span of time, each day's for itself. */
    public static AccountQuestion series(List<String> metrics, Instant since, Instant until) {
        return new AccountQuestion(metrics, "day", "time_series", since, until, null, null);
    }

    /** Who the people are; {@code timeframe} takes the place of a span of time. */
    public static AccountQuestion demographics(List<String> metrics, String breakdown, String timeframe) {
        return new AccountQuestion(metrics, "lifetime", "total_value", null, null, breakdown, timeframe);
    }

    /** The same about other metrics. */
    public AccountQuestion about(List<String> others) {
        return new AccountQuestion(others, period, form, since, until, breakdown, timeframe);
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("metric", String.join(",", metrics));
        parameters.put("period", period);
        parameters.put("metric_type", form);
        put(parameters, "since", since == null ? null : since.getEpochSecond());
        put(parameters, "until", until == null ? null : until.getEpochSecond());
        put(parameters, "breakdown", breakdown);
        put(parameters, "timeframe", timeframe);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
