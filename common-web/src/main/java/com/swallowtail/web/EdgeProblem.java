package com.swallowtail.web;

import static com.swallowtail.web.Actor.OPERATOR;
import static com.swallowtail.web.Actor.PLATFORM;
import static com.swallowtail.web.Actor.YOU;

/** The failures that any service's edge may answer, whatever the service does. */
public enum EdgeProblem implements ListedProblem {
    MALFORMED_JSON(400, "The body is not valid JSON", YOU, "Send a body that is valid JSON."),
    IDEMPOTENCY_KEY_MISSING(400, "The Idempotency-Key header is missing", YOU, "Send an Idempotency-Key of your own."),
    BAD_REQUEST(400, "The request is not understood", YOU, "Correct the request and send it again."),
    UNAUTHENTICATED(401, "A valid bearer token is needed", YOU, "Get a new token and send it as a bearer token."),
    ROLE_MISSING(403, "Your token lacks a role", YOU, "Ask for a token with the role that the detail names."),
    ORIGIN_NOT_ALLOWED(403, "This web origin may not call the API", OPERATOR, "Add the origin to the allowed ones."),
    NOT_FOUND(404, "There is nothing here", YOU, "Check the address and the ids in it."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", YOU, "Use a method that the API lists."),
    NOT_ACCEPTABLE(406, "The answer does not exist in that form", YOU, "Accept application/json."),
    CONFLICT(409, "The request contradicts the present state", YOU, "Read the present state, then decide anew."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", YOU, "Send a smaller body."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The body's media type is not supported", YOU, "Send the media type that the address takes."),
    VALIDATION_FAILED(422, "The request breaks a rule", YOU, "Correct what the errors point at."),
    RATE_LIMITED(429, "Too many requests", YOU, "Wait as long as Retry-After says, then repeat the request."),
    INTERNAL_ERROR(500, "Something went wrong on our side", OPERATOR, "Tell the operator the traceId."),
    UPSTREAM_ERROR(502, "A service behind this one failed", PLATFORM, "Repeat the request later."),
    DATABASE_UNAVAILABLE(503, "Our database cannot be reached", OPERATOR, "Wait, then repeat the request."),
    UPSTREAM_UNAVAILABLE(503, "A service behind this one is not available", PLATFORM, "Wait, then repeat the request."),
    UPSTREAM_TIMEOUT(504, "A service behind this one did not answer in time", PLATFORM, "Repeat the request later.");

    private final ProblemDescription description;

    EdgeProblem(int status, String title, Actor actor, String action) {
        this.description = new ProblemDescription(status, title, actor, action, isPassing(status));
    }

    @Override
    public ProblemDescription description() {
        return description;
    }

    private static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
