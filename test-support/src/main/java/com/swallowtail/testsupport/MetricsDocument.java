package com.swallowtail.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/metrics.md} promises to those who watch, held against what a service really shows. */
public final class MetricsDocument {
    private static final String OURS = "swallowtail_";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Metric> metrics;
    private final List<Values> values;

    private MetricsDocument(List<List<String>> rows) {
        this.metrics = rows.stream()
                .filter(cells -> cells.size() == 6)
                .map(Metric::of)
                .collect(Collectors.toMap(Metric::name, Function.identity()));
        this.values =
                rows.stream().filter(cells -> cells.size() == 3).map(Values::of).toList();
    }

    private record Metric(String name, String type, Set<String> labels, Set<String> services) {
        static Metric of(List<String> cells) {
            var services = Arrays.stream(cells.get(4).split(", ")).collect(Collectors.toSet());
            return new Metric(
                    quoted(cells.getFirst()).getFirst(), cells.get(1), Set.copyOf(quoted(cells.get(2))), services);
        }

        boolean shows(Sample sample) {
            return sample.name().equals(name)
                    || (type.equals("histogram") || type.equals("summary"))
                            && sample.name().matches(name + "_(count|sum|bucket|max)");
        }
    }

    /** Which values a label of a metric may have. */
    private record Values(String label, String of, Set<String> allowed) {
        static Values of(List<String> cells) {
            var of = quoted(cells.get(1));
            return new Values(
                    quoted(cells.getFirst()).getFirst(),
                    of.isEmpty() ? OURS : of.getFirst().replace("*", ""),
                    Set.copyOf(quoted(cells.get(2))));
        }
    }

    private record Sample(String name, Map<String, String> labels) {
        static Sample of(MatchResult line) {
            var labels = LABEL.matcher(Objects.requireNonNullElse(line.group(2), ""))
                    .results()
                    .filter(label -> !label.group(1).equals("le"))
                    .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
            return new Sample(line.group(1), labels);
        }
    }

    /** The document of this checkout. */
    public static MetricsDocument read() {
        try (var lines = Files.lines(Checkout.root().resolve("docs/metrics.md"))) {
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MetricsDocument of(Stream<String> lines) {
        return new MetricsDocument(lines.filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .map(cells -> cells.subList(0, cells.size() - 1))
                .toList());
    }

    /** Every name that a query may use, those of a histogram's parts included. */
    public Set<String> names() {
        return metrics.values().stream()
                .flatMap(metric -> Stream.concat(
                        Stream.of(metric.name()),
                        Stream.of("count", "sum", "bucket", "max").map(part -> metric.name() + "_" + part)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with a scrape of that service, a sentence each; empty when it keeps the document. */
    public List<String> violations(String service, String scrape) {
        var samples = SAMPLE.matcher(scrape).results().map(Sample::of).toList();
        var promised = metrics.values().stream()
                .filter(metric -> metric.services().contains(service))
                .toList();
        return Stream.concat(
                        promised.stream()
                                .filter(metric -> samples.stream().noneMatch(metric::shows))
                                .map(metric -> metric.name() + " is not shown"),
                        samples.stream().flatMap(sample -> faults(sample, promised)))
                .distinct()
                .toList();
    }

    private Stream<String> faults(Sample sample, List<Metric> promised) {
        var metric = promised.stream().filter(each -> each.shows(sample)).findFirst();
        if (metric.isEmpty()) {
            return sample.name().startsWith(OURS) ? Stream.of(sample.name() + " is in no table") : Stream.empty();
        }
        return metric.get().labels().equals(sample.labels().keySet())
                ? strangers(sample)
                : Stream.of(sample.name() + " has the labels " + sample.labels().keySet());
    }

    private Stream<String> strangers(Sample sample) {
        return values.stream()
                .filter(each ->
                        sample.name().startsWith(each.of()) && sample.labels().containsKey(each.label()))
                .filter(each -> !each.allowed().contains(sample.labels().get(each.label())))
                .map(each -> sample.name() + " has " + each.label() + "="
                        + sample.labels().get(each.label()));
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
