package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The records in docs/decisions keep their template, and confirm themselves by tests that exist. */
class DecisionRecordsTest {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|E2E))`");
    private static final String[] HEADINGS = {
        "## Question", "## Forces", "## Options", "## Decision", "## Consequences", "## Confirmation", "## Revisit when"
    };

    @Test
    void records_are_numbered_without_gaps() throws IOException {
        // When
        var numbers = records().stream()
                .map(record -> record.getFileName().toString().substring(0, 4))
                .toList();
        // Then
        assertThat(numbers)
                .isNotEmpty()
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
    }

    @Test
    void every_record_keeps_the_template() throws IOException {
        for (var record : records()) {
            var number = record.getFileName().toString().substring(0, 4);
            assertThat(Files.readString(record))
                    .as(record.toString())
                    .startsWith("# " + number + " ")
                    .contains("\nStatus: ")
                    .containsSubsequence(HEADINGS);
        }
    }

    @Test
    void every_test_that_a_record_names_exists() throws IOException {
        var existing = tests();
        for (var record : records()) {
            var named = TEST.matcher(Files.readString(record)).results().map(DecisionRecordsTest::name);
            assertThat(existing).as(record.toString()).containsAll(named.toList());
        }
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }

    private static List<Path> records() throws IOException {
        try (var files = Files.list(Checkout.root().resolve("docs/decisions"))) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> tests() throws IOException {
        try (var modules = Files.list(Checkout.root())) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(DecisionRecordsTest::classes)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> classes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
