package com.swallowtail.devstack.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the gateway serves by itself. */
final class OwnPages {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Pattern PROBLEM = Pattern.compile("/problems/([^/]+)");

    private final ProblemPages problems;
    private final Console console;
    private final JsonObject settings;

    OwnPages(ProblemPages problems, Console console, Map<String, String> settings) {
        this.problems = problems;
        this.console = console;
        this.settings = new JsonObject(Map.copyOf(settings));
    }

    /** Answers the request if it is for one of these pages. */
    boolean answers(HttpServerRequest request, RequestMarks marks) {
        if (!METHODS.contains(request.method().name())) {
            return false;
        }
        switch (request.path()) {
            case "/page.css" -> Answers.style(request, marks, Pages.style());
            case "/config.json" -> Answers.json(request, marks, settings);
            case "/problems", "/problems/" -> Answers.page(request, marks, problems.list());
            default -> {
                return answersOther(request, marks);
            }
        }
        return true;
    }

    private boolean answersOther(HttpServerRequest request, RequestMarks marks) {
        var problem = PROBLEM.matcher(request.path());
        var page = problem.matches() ? problems.page(problem.group(1)) : Optional.<String>empty();
        page.ifPresent(html -> Answers.page(request, marks, html));
        return page.isPresent() || console.answers(request, marks);
    }
}
