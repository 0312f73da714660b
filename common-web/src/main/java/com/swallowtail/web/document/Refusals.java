package com.swallowtail.web.document;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.guard.RoleTable;
import com.swallowtail.web.guard.Route;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Whom the edge lets in at an operation, and what it answers everybody else. */
final class Refusals {
    private static final List<EdgeProblem> OF_CALLERS = List.of(
            EdgeProblem.UNAUTHENTICATED,
            EdgeProblem.ROLE_MISSING,
            EdgeProblem.NOT_FOUND,
            EdgeProblem.RATE_LIMITED,
            EdgeProblem.UPSTREAM_UNAVAILABLE);

    private Refusals() {}

    static void addTo(Components components) {
        OF_CALLERS.forEach(problem -> components.addResponse(name(problem), answer(problem)));
        components.addResponse(Parts.PROBLEM, answer("Anything else that may be wrong; code says what."));
    }

    static void complete(String method, String path, Operation operation) {
        APIResponses answers = operation.getResponses();
        answers.getAPIResponses().values().stream()
                .filter(answer -> answer.getRef() == null)
                .forEach(answer -> answer.addHeader(Parts.REQUEST_ID, header(Parts.REQUEST_ID)));
        Route route = RoleTable.PRODUCT.find(method, path);
        boolean open = route == null || route.access() == Route.Access.EVERYBODY;
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(Parts.BEARER, route.role())));
        OF_CALLERS.stream()
                .filter(problem -> problem == EdgeProblem.NOT_FOUND ? path.contains("{") : !open)
                .forEach(problem -> answers.addAPIResponse(String.valueOf(problem.status()), refer(name(problem))));
        answers.addAPIResponse("default", refer(Parts.PROBLEM));
    }

    private static APIResponse answer(EdgeProblem problem) {
        APIResponse answer = answer(problem.title() + ".");
        return problem.retryable() ? answer.addHeader(Parts.RETRY_AFTER, header(Parts.RETRY_AFTER)) : answer;
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader(Parts.REQUEST_ID, header(Parts.REQUEST_ID))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(Parts.PROBLEM))));
    }

    private static APIResponse refer(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref(name);
    }

    /** {@code NotFound} of {@code NOT_FOUND}. */
    private static String name(EdgeProblem problem) {
        var name = new StringBuilder();
        for (String word : problem.code().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
