package com.swallowtail.connections;

import com.swallowtail.web.Problem;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A page for a person whom a platform sent here. It shows our own words only, escaped all the same. */
public final class PlainPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
            </head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;

    private PlainPage() {}

    /** Whether a caller with this {@code Accept} is a browser. */
    public static boolean isWanted(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    public static RestResponse<String> of(Problem refused) {
        var type = refused.type();
        return of(type.status(), type.title(), refused.detail(), type.action());
    }

    public static RestResponse<String> of(int status, String title, String... sentences) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), html(title, sentences))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static String html(String title, String... sentences) {
        return PAGE.formatted(
                escape(title),
                Arrays.stream(sentences)
                        .map(sentence -> "<p>" + escape(sentence) + "</p>")
                        .collect(Collectors.joining()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
