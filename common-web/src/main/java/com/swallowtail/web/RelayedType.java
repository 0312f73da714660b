package com.swallowtail.web;

import java.util.Map;

/** The type of a problem that another service named; this service only passes it on. */
record RelayedType(String code, int status, String title, Actor actor, String action, boolean retryable)
        implements ProblemType {

    static ProblemType of(int status, Map<String, ?> document) {
        if (!(document.get("code") instanceof String code)) {
            return EdgeProblem.UPSTREAM_ERROR;
        }
        ProblemType unknown = EdgeProblem.UPSTREAM_ERROR;
        return new RelayedType(
                code,
                status,
                text(document, "title", unknown.title()),
                actor(document),
                text(document, "action", unknown.action()),
                Boolean.TRUE.equals(document.get("retryable")));
    }

    private static Actor actor(Map<String, ?> document) {
        try {
            return Actor.fromWireName(text(document, "actor", "operator"));
        } catch (IllegalArgumentException unknownActor) {
            return Actor.OPERATOR;
        }
    }

    private static String text(Map<String, ?> document, String name, String otherwise) {
        return document.get(name) instanceof String text ? text : otherwise;
    }
}
