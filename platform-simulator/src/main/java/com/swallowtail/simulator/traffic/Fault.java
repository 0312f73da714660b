package com.swallowtail.simulator.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What shall go wrong with the next calls to a path, given as a prefix or as a regular expression for the whole path,
 * on one host of the platform or on any. {@code skip} calls pass before; a negative {@code times} lasts until deleted.
 * Without status and drop the call is only delayed.
 */
public record Fault(
        String path,
        @Nullable String host,
        @Nullable String method,
        @Nullable Integer times,
        @Nullable Integer skip,
        @Nullable Long delayMs,
        @Nullable Integer status,
        @Nullable JsonNode body,
        @Nullable Map<String, String> headers,
        @Nullable Drop drop) {

    /** Cut the connection before anything is done, or once all is done but not yet answered. */
    public enum Drop {
        BEFORE,
        AFTER
    }

    boolean matches(String requestMethod, Addressed addressed) {
        boolean methodFits = method == null || method.equalsIgnoreCase(requestMethod);
        boolean hostFits = host == null || host.equals(addressed.host());
        String requestPath = addressed.path();
        return methodFits && hostFits && (requestPath.startsWith(path) || matchesExpression(requestPath));
    }

    boolean answers() {
        return status != null || body != null;
    }

    int answerStatus() {
        return status == null ? 200 : status;
    }

    String answerBody() {
        if (body == null || body.isNull()) {
            return "";
        }
        return body.isTextual() ? body.textValue() : body.toString();
    }

    private boolean matchesExpression(String requestPath) {
        try {
            return Pattern.matches(path, requestPath);
        } catch (PatternSyntaxException plainPath) {
            return false;
        }
    }
}
