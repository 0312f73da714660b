package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The records in docs/decisions keep their template and their numbers. */
class DecisionRecordsTest {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
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

    private static List<Path> records() throws IOException {
        try (var files = Files.list(Checkout.root().resolve("docs/decisions"))) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
