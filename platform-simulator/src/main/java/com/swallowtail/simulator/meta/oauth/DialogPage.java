package com.swallowtail.simulator.meta.oauth;

import java.util.Collection;
import java.util.stream.Collectors;

/** The HTML of both dialogs. The form goes back to the address it came from, which carries the app's request. */
final class DialogPage {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem;color:#1c1e21}
            label{display:block;margin:.4rem 0} button{font:inherit;padding:.6rem 1.4rem;margin:.8rem .5rem 0 0}
            small{color:#57606a}
            </style></head>
            <body><main>%s<p><small>This is the platform simulator, not Meta.</small></p></main></body>
            </html>
            """;
    private static final String FORM = """
            <h1>%s</h1>
            <p>The app <strong>%s</strong> asks for access.</p>
            <form method="post">
            %s
            <fieldset><legend>It may</legend>
            %s
            </fieldset>
            <button name="decision" value="approve">Continue</button>
            <button name="decision" value="deny" formnovalidate>Cancel</button>
            </form>
            """;

    private DialogPage() {}

    static String asking(String heading, String app, String who, Collection<String> scopes) {
        String boxes = scopes.stream()
                .map(scope -> checkbox("granted", scope, scope, true))
                .collect(Collectors.joining("\n"));
        return FRAME.formatted(escaped(heading), FORM.formatted(escaped(heading), escaped(app), who, boxes));
    }

    static String failed(String why) {
        return FRAME.formatted("Something went wrong", "<h1>Something went wrong</h1><p>" + escaped(why) + "</p>");
    }

    static String field(String label, String name, String value) {
        return "<label>%s <input name=\"%s\" value=\"%s\" required></label>"
                .formatted(escaped(label), escaped(name), escaped(value));
    }

    static String checkbox(String name, String value, String label, boolean checked) {
        return "<label><input type=\"checkbox\" name=\"%s\" value=\"%s\"%s> %s</label>"
                .formatted(escaped(name), escaped(value), checked ? " checked" : "", escaped(label));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
