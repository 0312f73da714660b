package com.swallowtail.instagram.insight;

import com.swallowtail.instagram.figure.Figure;
import com.swallowtail.instagram.figure.NotAvailable;
import com.swallowtail.instagram.figure.Window;
import com.swallowtail.instagram.platform.Insight;
import com.swallowtail.instagram.platform.InstagramProblem;
import com.swallowtail.publishing.platform.PlatformFailure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns what Instagram answers about some metrics into a figure for each of them. What is not answered is not available,
 * which is no zero; a refusal of one metric is kept from hiding the others.
 */
record Figures(Window window, Instant fetchedAt) {
    private static final int AT_ONCE = 4;

    /** Asks about metrics together, and about each alone if that is refused. */
    Uni<List<Figure>> of(List<String> metrics, Function<List<String>, Uni<List<Insight>>> question) {
        return question.apply(metrics)
                .map(found -> each(metrics, found))
                .onFailure(PlatformFailure.Denied.class)
                .recoverWithUni(denied -> instead(metrics, question, (PlatformFailure.Denied) denied));
    }

    List<Figure> none(List<String> metrics, NotAvailable why) {
        return metrics.stream().map(metric -> none(metric, why)).toList();
    }

    private Uni<List<Figure>> instead(
            List<String> metrics, Function<List<String>, Uni<List<Insight>>> question, PlatformFailure.Denied denied) {
        if (denied.type() == InstagramProblem.NOT_ENOUGH_VIEWERS) {
            return Uni.createFrom().item(none(metrics, NotAvailable.TOO_FEW_VIEWERS));
        }
        if (denied.type() != InstagramProblem.INVALID_PARAM) {
            return Uni.createFrom().failure(denied);
        }
        return metrics.size() == 1
                ? Uni.createFrom().item(none(metrics, NotAvailable.NOT_OFFERED))
                : all(metrics.stream()
                        .map(metric -> of(List.of(metric), question))
                        .toList());
    }

    static Uni<List<Figure>> all(List<Uni<List<Figure>>> answers) {
        return Uni.join().all(answers).usingConcurrencyOf(AT_ONCE).andFailFast().map(lists -> lists.stream()
                .flatMap(List::stream)
                .toList());
    }

    private List<Figure> each(List<String> metrics, List<Insight> found) {
        Map<String, Insight> byName = new LinkedHashMap<>();
        found.forEach(insight -> byName.put(insight.metric(), insight));
        return metrics.stream()
                .map(metric ->
                        byName.containsKey(metric) ? figure(byName.get(metric)) : none(metric, NotAvailable.NO_DATA))
                .toList();
    }

    private Figure figure(Insight insight) {
        boolean empty = insight.value() == null
                && insight.parts().isEmpty()
                && insight.series().isEmpty();
        return new Figure(
                insight.metric(),
                insight.value(),
                insight.parts().stream().map(Figures::part).toList(),
                insight.series().stream()
                        .map(point -> new Figure.Point(point.endsAt(), point.value()))
                        .toList(),
                window,
                fetchedAt,
                empty ? NotAvailable.NO_DATA : null);
    }

    /** Instagram writes the names of parts in upper and lower case. */
    private static Figure.Part part(Insight.Part part) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        part.dimensions().stream()
                .filter(dimension -> !dimension.key().equals("timeframe"))
                .forEach(dimension -> dimensions.put(dimension.key(), worded(dimension)));
        return new Figure.Part(dimensions, part.value());
    }

    private static String worded(Insight.Dimension dimension) {
        return dimension.key().equals("city")
                ? dimension.value()
                : dimension.value().toUpperCase(Locale.ROOT);
    }

    private Figure none(String metric, NotAvailable why) {
        return new Figure(metric, null, List.of(), List.of(), window, fetchedAt, why);
    }
}
