package com.swallowtail.connections.authorization;

import com.swallowtail.web.Problem;

/** What a person sees when a callback is refused. It shows our own words only, escaped all the same. */
final class RefusalPage {
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
            </head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p>%3$s</p></main></body>
            </html>
            """;

    private RefusalPage() {}

    static String of(Problem problem) {
        return PAGE.formatted(
                escape(problem.type().title()),
                escape(problem.detail()),
                escape(problem.type().action()));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
