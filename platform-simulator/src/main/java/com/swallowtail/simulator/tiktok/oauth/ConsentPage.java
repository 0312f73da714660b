package com.swallowtail.simulator.tiktok.oauth;

import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a person says yes or no. */
final class ConsentPage {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem;color:#161823}
            label{display:block;margin:.4rem 0} button{font:inherit;padding:.6rem 1.4rem;margin:.8rem .5rem 0 0}
            small{color:#57606a}
            </style></head>
            <body><main>%s<p><small>This is the platform simulator, not TikTok.</small></p></main></body>
            </html>
            """;

    private ConsentPage() {}

    static String asking(AuthorizationRequest request, String username) {
        String hidden = request.parameters().entrySet().stream()
                .map(ConsentPage::hiddenField)
                .collect(Collectors.joining("\n"));
        String scopes = request.scopes().stream().map(ConsentPage::checkbox).collect(Collectors.joining("\n"));
        return FRAME.formatted(
                "Authorize app", """
                <h1>Continue with TikTok</h1>
                <p>The app <strong>%s</strong> asks for access to an account.</p>
                <form method="post" action="/v2/auth/authorize/">
                %s
                <label>Account <input name="account" value="%s" required></label>
                <fieldset><legend>It may</legend>
                %s
                </fieldset>
                <button name="decision" value="approve">Approve</button>
                <button name="decision" value="deny" formnovalidate>Deny</button>
                </form>
                """.formatted(escaped(request.clientKey()), hidden, escaped(username), scopes));
    }

    static String failed(String subject, String why) {
        return FRAME.formatted("Something went wrong", """
                <h1>Something went wrong</h1>
                <p>We could not log in with TikTok. This may be due to specific app settings.</p>
                <p>If you are a developer, correct the following and try again:</p>
                <ul><li><code>%s</code>: %s</li></ul>
                """.formatted(escaped(subject), escaped(why)));
    }

    private static String hiddenField(Map.Entry<String, String> field) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(escaped(field.getKey()), escaped(field.getValue()));
    }

    private static String checkbox(String scope) {
        boolean fixed = scope.equals(Consenting.ALWAYS_GRANTED);
        return "<label><input type=\"checkbox\" name=\"granted\" value=\"%s\" checked%s> %s</label>"
                .formatted(escaped(scope), fixed ? " disabled" : "", escaped(scope));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
