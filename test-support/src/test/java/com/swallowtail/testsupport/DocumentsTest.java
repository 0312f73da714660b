package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: other documents, their headings, and tests. */
class DocumentsTest {
    private static final Set<String> NOT_OURS = Set.of("node_modules", "target", "dist");
    private static final Pattern CODE = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)#?([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w*[a-z](?:Test|IT|E2E))[`.]");

    private static final List<Path> FILES = new ArrayList<>();

    private record Link(Path from, String file, String heading) {
        Path target() {
            return file.isEmpty() ? from : from.resolveSibling(file).normalize();
        }
    }

    @BeforeAll
    static void findFiles() throws IOException {
        Files.walkFileTree(Checkout.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                var others = NOT_OURS.contains(name) || name.startsWith(".");
                return others && !folder.equals(Checkout.root())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                FILES.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void every_link_leads_to_a_file() {
        assertThat(links().filter(link -> !Files.exists(link.target()))).isEmpty();
    }

    @Test
    void every_link_to_a_heading_finds_it() {
        assertThat(links().filter(link -> !link.heading().isEmpty() && Files.exists(link.target()))
                        .filter(link -> !headings(link.target()).contains(link.heading())))
                .isEmpty();
    }

    @Test
    void every_test_that_a_document_names_exists() {
        var tests = FILES.stream()
                .filter(file -> file.toString().contains("src/test/java"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (var document : documents()) {
            var named = TEST.matcher(text(document)).results().map(test -> test.group(1));
            assertThat(named.filter(test -> !tests.contains(test)))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    private static List<Path> documents() {
        var documents =
                FILES.stream().filter(file -> file.toString().endsWith(".md")).toList();
        assertThat(documents).contains(Checkout.root().resolve("README.md"));
        return documents;
    }

    private static Stream<Link> links() {
        return documents().stream()
                .flatMap(from ->
                        LINK.matcher(prose(from)).results().map(link -> new Link(from, link.group(1), link.group(2))));
    }

    /** As the usual renderers name them. */
    private static Set<String> headings(Path document) {
        return HEADING.matcher(prose(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String prose(Path document) {
        return CODE.matcher(text(document)).replaceAll("");
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
