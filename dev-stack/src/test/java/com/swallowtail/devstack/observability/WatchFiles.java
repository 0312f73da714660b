package com.swallowtail.devstack.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators get to watch the product with: alerts, dashboards, and a page for each alert. */
final class WatchFiles {
    static final Path FOLDER = Checkout.root().resolve("deploy/observability");

    private static final Path RUNBOOKS = Checkout.root().resolve("docs/runbooks");
    private static final Pattern ASKED = Pattern.compile("(?s)```promql\n(.*?)```");
    private static final Pattern NO_METRIC = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|on) *\\([^)]*\\)"
            + "|\\boffset \\w+|\\b\\w+(?= *(?:\\(|by\\b))|\\b(?:and|or|unless)\\b");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]+");

    private WatchFiles() {}

    /** An alert as Prometheus' rules have it. */
    record Alert(String name, String query, String severity, String summary, String runbook) {
        static Alert of(JsonNode rule) {
            var annotations = rule.path("annotations");
            return new Alert(
                    rule.path("alert").asText(),
                    rule.path("expr").asText(),
                    rule.path("labels").path("severity").asText(),
                    annotations.path("summary").asText(),
                    annotations.path("runbook_url").asText());
        }
    }

    static List<Alert> alerts() {
        return tree(new ObjectMapper(new YAMLFactory()), FOLDER.resolve("alerts.yaml")).findValues("rules").stream()
                .flatMap(JsonNode::valueStream)
                .map(Alert::of)
                .toList();
    }

    static Set<String> runbooks() {
        return files(RUNBOOKS, ".md").stream()
                .map(page -> page.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String runbook(String alert) {
        return text(RUNBOOKS.resolve(alert + ".md"));
    }

    /** Everything that is asked of Prometheus anywhere, by where it is. */
    static TreeMap<String, List<String>> queries() {
        var queries = new TreeMap<String, List<String>>();
        alerts().forEach(alert -> queries.put("alert " + alert.name(), List.of(alert.query())));
        for (var dashboard : files(FOLDER.resolve("grafana"), ".json")) {
            queries.put(
                    dashboard.getFileName().toString(),
                    tree(new ObjectMapper(), dashboard).findValuesAsText("expr"));
        }
        for (var runbook : runbooks()) {
            queries.put(
                    runbook + ".md",
                    ASKED.matcher(runbook(runbook))
                            .results()
                            .map(block -> block.group(1))
                            .toList());
        }
        return queries;
    }

    /** The metrics that a query is about. */
    static Set<String> metrics(String query) {
        var left = NO_METRIC.matcher(query).replaceAll(" ");
        return NAME.matcher(left).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
