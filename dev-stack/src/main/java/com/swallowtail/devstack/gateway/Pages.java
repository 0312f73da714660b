package com.swallowtail.devstack.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The gateway's own pages. Whatever comes from outside is escaped. */
final class Pages {
    private Pages() {}

    static String style() {
        return resource("page.css");
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
