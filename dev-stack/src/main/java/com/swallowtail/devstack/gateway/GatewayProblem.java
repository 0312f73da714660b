package com.swallowtail.devstack.gateway;

import io.vertx.core.json.JsonObject;

/** What the gateway itself may have to tell a caller, in the same words and form as the services do. */
enum GatewayProblem {
    BAD_REQUEST(
            "bad-request", 400, "The request is not understood", "you", "Correct the request and send it again.", 0),
    NOT_FOUND("not-found", 404, "There is nothing here", "you", "Check the address and the ids in it.", 0),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "This address does not take that method",
            "you",
            "Use a method that the API lists.",
            0),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "The body is too large", "you", "Send a smaller body.", 0),
    RATE_LIMITED(
            "rate-limited",
            429,
            "Too many requests",
            "you",
            "Wait as long as Retry-After says, then repeat the request.",
            1),
    BAD_GATEWAY(
            "bad-gateway",
            502,
            "A service cannot be reached",
            "operator",
            "Try again shortly; the service may be starting.",
            5),
    GATEWAY_TIMEOUT(
            "gateway-timeout",
            504,
            "A service did not answer in time",
            "operator",
            "Try again; repeat a creation with the same Idempotency-Key.",
            5);

    private final String code;
    private final int status;
    private final String title;
    private final String actor;
    private final String action;
    private final int retryAfterSeconds;

    GatewayProblem(String code, int status, String title, String actor, String action, int retryAfterSeconds) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.actor = actor;
        this.action = action;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** How long a caller should wait before the same request may succeed; 0 when it never will. */
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    JsonObject body(String detail, RequestMarks marks) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", "urn:request:" + marks.requestId())
                .put("code", code)
                .put("traceId", marks.traceId())
                .put("actor", actor)
                .put("action", action)
                .put("retryable", retryAfterSeconds > 0);
    }
}
