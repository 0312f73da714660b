package com.swallowtail.devstack.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;

/** What the gateway serves by itself. */
final class OwnPages {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Console console;
    private final JsonObject settings;

    OwnPages(Console console, Map<String, String> settings) {
        this.console = console;
        this.settings = new JsonObject(Map.copyOf(settings));
    }

    /** Answers the request if it is for one of these pages. */
    boolean answers(HttpServerRequest request, RequestMarks marks) {
        if (!METHODS.contains(request.method().name())) {
            return false;
        }
        if ("/config.json".equals(request.path())) {
            Answers.json(request, marks, settings);
            return true;
        }
        return console.answers(request, marks);
    }
}
