package com.swallowtail.devstack.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the gateway serves by itself. */
final class OwnPages {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Pattern CONNECTIONS = Pattern.compile("/instances/([A-Za-z0-9_-]{1,64})/connections");
    private static final Pattern PROBLEM = Pattern.compile("/problems/([^/]+)");

    private final ProblemPages problems;
    private final JsonObject settings;

    OwnPages(ProblemPages problems, Map<String, String> settings) {
        this.problems = problems;
        this.settings = new JsonObject(Map.copyOf(settings));
    }

    /** Answers the request if it is for one of these pages. */
    boolean answers(HttpServerRequest request, RequestMarks marks) {
        if (!METHODS.contains(request.method().name())) {
            return false;
        }
        switch (request.path()) {
            case "/" -> Answers.page(request, marks, Pages.start());
            case "/page.css" -> Answers.style(request, marks, Pages.style());
            case "/config.json" -> Answers.json(request, marks, settings);
            case "/problems", "/problems/" -> Answers.page(request, marks, problems.list());
            default -> {
                return answersPageWithName(request, marks);
            }
        }
        return true;
    }

    private boolean answersPageWithName(HttpServerRequest request, RequestMarks marks) {
        var connections = CONNECTIONS.matcher(request.path());
        if (connections.matches()) {
            Answers.page(request, marks, Pages.connections(connections.group(1), request.params()));
            return true;
        }
        var problem = PROBLEM.matcher(request.path());
        var page = problem.matches() ? problems.page(problem.group(1)) : java.util.Optional.<String>empty();
        page.ifPresent(html -> Answers.page(request, marks, html));
        return page.isPresent();
    }
}
