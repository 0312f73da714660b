package com.swallowtail.devstack.gateway;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The few pages a person sees before there is a console. Whatever comes from outside is escaped. */
final class Pages {
    private Pages() {}

    static String style() {
        return resource("page.css");
    }

    static String start() {
        return page("Swallowtail Connect", resource("start.html"));
    }

    /** Where a callback without a {@code returnUrl} leads. */
    static String connections(String instance, MultiMap query) {
        var facts = new StringBuilder();
        for (var name : List.of("connection", "status", "code")) {
            if (query.contains(name)) {
                facts.append("<dt>%s</dt><dd>%s</dd>".formatted(name, escaped(query.get(name))));
            }
        }
        var code = query.get("code");
        var help = code != null && ProblemPages.isCode(code)
                ? "<p><a href=\"/problems/%1$s\">What %1$s means</a></p>".formatted(code)
                : "";
        return page(
                "Connections of " + instance,
                "<h1>Connections of %s</h1><dl>%s</dl>%s<p>You may close this page.</p>"
                        .formatted(escaped(instance), facts, help));
    }

    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="/page.css"></head>
                <body><main>%s</main></body>
                </html>
                """.formatted(escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (var in = Pages.class.getResourceAsStream("/gateway/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The page " + name + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
