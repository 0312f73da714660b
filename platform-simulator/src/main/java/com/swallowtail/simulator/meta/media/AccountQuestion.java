package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which figures of an account are asked for, and how. What does not fit one metric fails the whole call. */
record AccountQuestion(
        List<AccountMetric> metrics,
        boolean total,
        List<String> breakdown,
        @Nullable String timeframe) {
    private static final Set<String> PERIODS =
            Set.of("day", "week", "days_28", "month", "lifetime", "total_over_range");

    static AccountQuestion read(Parameters parameters) {
        List<String> names = parameters.list("metric");
        demand(!names.isEmpty(), "The parameter metric is required");
        String period = parameters.required("period");
        demand(PERIODS.contains(period), "period must be one of " + PERIODS);
        String type = parameters.text("metric_type").orElse("default");
        demand(Set.of("default", "total_value", "time_series").contains(type), "metric_type is unknown: " + type);
        List<AccountMetric> metrics =
                names.stream().map(AccountQuestion::metric).toList();
        var question = new AccountQuestion(
                metrics,
                type.equals("total_value"),
                parameters.list("breakdown"),
                parameters.text("timeframe").orElse(null));
        metrics.forEach(metric -> question.check(metric, period));
        return question;
    }

    private static AccountMetric metric(String name) {
        return AccountMetric.named(name)
                .orElseThrow(() -> MetaRefusal.invalidParameter("metric does not have the value " + name));
    }

    private void check(AccountMetric metric, String period) {
        String name = metric.wireName();
        demand(metric.period().equals(period), "The metric " + name + " is incompatible with the period " + period);
        demand(
                metric.isToldAs(total),
                "The following metrics (" + name + ") should be specified with parameter metric_type="
                        + (total ? "time_series" : "total_value"));
        demand(total || breakdown.isEmpty(), "breakdown is only taken with metric_type=total_value");
        demand(timeframe == null || metric.isDemographic(), "timeframe is only taken for demographics");
        demand(timeframe == null || metric.covers(timeframe), "The timeframe " + timeframe + " is not supported");
        if (!metric.breaksDownBy(new LinkedHashSet<>(breakdown))) {
            throw new MetaRefusal(1, "An unknown error has occurred.");
        }
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw MetaRefusal.invalidParameter(otherwise);
        }
    }
}
