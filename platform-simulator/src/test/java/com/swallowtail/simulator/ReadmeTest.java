package com.swallowtail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever can be controlled stands in the README's table. */
class ReadmeTest {
    private static final Pattern ROOT = Pattern.compile("@Path\\(\"/__simulator(/[^\"]*)\"\\)");
    private static final Pattern BELOW = Pattern.compile(" {4}@Path\\(\"/?([^\"]*)\"\\)");
    private static final Pattern VERB = Pattern.compile("(?m)^ {4}@(GET|POST|PUT|DELETE)$");

    @TestFactory
    Stream<DynamicTest> every_call_of_control_is_documented() throws IOException {
        var table = Files.readString(Path.of("README.md"));
        return Files.walk(Path.of("src/main/java"))
                .filter(file -> file.toString().endsWith("Control.java"))
                .map(ReadmeTest::text)
                .flatMap(ReadmeTest::paths)
                .map(path -> DynamicTest.dynamicTest(path, () -> assertThat(table)
                        .containsPattern("(?m)^\\|.*[` ]" + inWords(path) + "[`?].*\\|$")));
    }

    private static Stream<String> paths(String control) {
        var root = ROOT.matcher(control);
        assertThat(root.find()).isTrue();
        var below = BELOW.matcher(control).results().map(MatchResult::group).count();
        var here = VERB.matcher(control).results().count() > below ? Stream.of(root.group(1)) : Stream.<String>of();
        return Stream.concat(here, BELOW.matcher(control).results().map(match -> root.group(1) + "/" + match.group(1)));
    }

    /** A variable is a word in capitals, but where it is one of several words it is each of them. */
    private static String inWords(String path) {
        return path.replaceAll("\\{\\w+:([^}]*)}", "(?:$1)").replaceAll("\\{\\w+}", "[A-Z]+");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
