package com.swallowtail.instagram.insight;

import com.swallowtail.instagram.figure.Window;
import com.swallowtail.instagram.insight.AccountMetric.Form;
import com.swallowtail.instagram.platform.AccountQuestion;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is wanted about an account; tells all that is wrong with it at once, before Instagram is asked. */
final class AccountSurvey {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Map<String, Duration> TIMEFRAMES =
            Map.of("this_week", Duration.ofDays(7), "this_month", Duration.ofDays(30));
    private static final String USUAL_TIMEFRAME = "this_month";
    private static final String USUAL_BREAKDOWN = "country";

    private final AccountQuery query;
    private final Instant now;
    private final List<FieldError> faults = new ArrayList<>();

    private AccountSurvey(AccountQuery query, Instant now) {
        this.query = query;
        this.now = now;
    }

    /** What to ask, and the span of time that the answer covers. */
    record Planned(AccountQuestion question, Window window) {}

    static Planned plan(AccountQuery query, Instant now) {
        var survey = new AccountSurvey(query, now);
        Planned planned = survey.planned();
        if (!survey.faults.isEmpty()) {
            throw new Problem(EdgeProblem.VALIDATION_FAILED, "Instagram does not tell figures like that")
                    .errors(survey.faults);
        }
        return planned;
    }

    private Planned planned() {
        String period = among("period", query.period(), "day", Set.of("day", "lifetime"));
        return period.equals("lifetime") ? people() : span();
    }

    private Planned people() {
        String breakdown =
                among("breakdown", query.breakdown(), USUAL_BREAKDOWN, Set.of("age", "city", "country", "gender"));
        String timeframe = among("timeframe", query.timeframe(), USUAL_TIMEFRAME, TIMEFRAMES.keySet());
        refuse("since", query.since(), "is for the period day; lifetime takes a timeframe");
        refuse("until", query.until(), "is for the period day; lifetime takes a timeframe");
        var window = new Window("lifetime", now.minus(TIMEFRAMES.get(timeframe)), now);
        return new Planned(AccountQuestion.demographics(metrics(Form.PEOPLE, breakdown), breakdown, timeframe), window);
    }

    private Planned span() {
        refuse("timeframe", query.timeframe(), "is for the period lifetime");
        Instant until = instant("until", query.until(), now);
        Instant since = instant("since", query.since(), until.minus(Duration.ofDays(1)));
        demand(since.isBefore(until), "since", "must be before until");
        demand(Duration.between(since, until).compareTo(LONGEST) <= 0, "since", "must be at most 30 days before until");
        String type = among("metricType", query.metricType(), "total_value", Set.of("total_value", "time_series"));
        var window = new Window("day", since, until);
        if (type.equals("time_series")) {
            refuse("breakdown", query.breakdown(), "is for the metricType total_value");
            return new Planned(AccountQuestion.series(metrics(Form.SERIES, null), since, until), window);
        }
        return new Planned(
                AccountQuestion.totals(metrics(Form.TOTAL, query.breakdown()), query.breakdown(), since, until),
                window);
    }

    /** Those that were named, or else all that there are in this form. */
    private List<String> metrics(Form form, @Nullable String breakdown) {
        String names = query.metrics();
        List<AccountMetric> wanted = names == null || names.isBlank() ? all(form, breakdown) : named(names);
        demand(!wanted.isEmpty() || !faults.isEmpty(), "breakdown", "there is no metric with this breakdown");
        wanted.forEach(metric -> {
            demand(metric.isToldAs(form), "metrics", metric.wireName() + " is not told in this period and form");
            demand(
                    breakdown == null || metric.breaksDownBy(breakdown),
                    "breakdown",
                    metric.wireName() + " is not told by " + breakdown);
        });
        return wanted.stream().map(AccountMetric::wireName).distinct().toList();
    }

    private static List<AccountMetric> all(Form form, @Nullable String breakdown) {
        return AccountMetric.all(form).stream()
                .filter(metric -> breakdown == null || metric.breaksDownBy(breakdown))
                .toList();
    }

    private List<AccountMetric> named(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .flatMap(name -> one(name).stream())
                .toList();
    }

    private Optional<AccountMetric> one(String name) {
        var found = AccountMetric.named(name);
        demand(found.isPresent(), "metrics", "there is no metric of that name");
        return found;
    }

    private String among(String name, @Nullable String value, String otherwise, Set<String> allowed) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        demand(
                allowed.contains(value),
                name,
                "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
        return allowed.contains(value) ? value : otherwise;
    }

    private Instant instant(String name, @Nullable String text, Instant otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            Instant instant = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            demand(!instant.isAfter(now), name, "must not be in the future");
            return instant;
        } catch (DateTimeException unreadable) {
            demand(false, name, "must be a time as in 2026-11-23T00:00:00Z, or a day as in 2026-11-23");
            return otherwise;
        }
    }

    private void refuse(String name, @Nullable String value, String why) {
        demand(value == null || value.isEmpty(), name, why);
    }

    private void demand(boolean kept, String name, String why) {
        if (!kept) {
            faults.add(new FieldError("/query/" + name, why));
        }
    }
}
