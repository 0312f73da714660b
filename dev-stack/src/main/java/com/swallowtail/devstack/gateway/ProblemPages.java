package com.swallowtail.devstack.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The page behind each problem's {@code type}: {@code docs/problems/<code>.md} as HTML. */
final class ProblemPages {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Path folder;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    ProblemPages(Path folder) {
        this.folder = folder;
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    Optional<String> page(String code) {
        var file = folder.resolve(code + ".md");
        if (!isCode(code) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(Pages.page(code, renderer.render(parser.parse(read(file)))));
    }

    String list() {
        try (var files = Files.list(folder)) {
            var items = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .filter(ProblemPages::isCode)
                    .sorted()
                    .map("<li><a href=\"/problems/%1$s\">%1$s</a></li>"::formatted)
                    .collect(Collectors.joining());
            return Pages.page("Problems", "<h1>Problems</h1><ul>" + items + "</ul>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
