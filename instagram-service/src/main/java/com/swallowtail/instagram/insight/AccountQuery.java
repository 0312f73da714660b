package com.swallowtail.instagram.insight;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller wants to know about an account, as it came. */
record AccountQuery(
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"day", "lifetime"},
                                defaultValue = "day"))
        @QueryParam("period")
        @Nullable
        String period,

        @QueryParam("since") @Nullable String since,
        @QueryParam("until") @Nullable String until,

        @Parameter(description = "Names of metrics, with commas between them.") @QueryParam("metrics") @Nullable
        String metrics,

        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"total_value", "time_series"},
                                defaultValue = "total_value"))
        @QueryParam("metricType")
        @Nullable
        String metricType,

        @QueryParam("breakdown") @Nullable String breakdown,

        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"this_week", "this_month"}))
        @QueryParam("timeframe")
        @Nullable
        String timeframe) {}
