package com.swallowtail.instagram.insight;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a caller wants to know about an account, as it came. */
record AccountQuery(
        @QueryParam("period") @Nullable String period,
        @QueryParam("since") @Nullable String since,
        @QueryParam("until") @Nullable String until,
        @QueryParam("metrics") @Nullable String metrics,
        @QueryParam("metricType") @Nullable String metricType,
        @QueryParam("breakdown") @Nullable String breakdown,
        @QueryParam("timeframe") @Nullable String timeframe) {}
