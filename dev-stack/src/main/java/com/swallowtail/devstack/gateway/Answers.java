package com.swallowtail.devstack.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Writes the gateway's own answers, each with the headers that every answer of it has. */
final class Answers {
    private Answers() {}

    static void problem(HttpServerRequest request, RequestMarks marks, GatewayProblem problem, String detail) {
        var response = secured(request, marks).setStatusCode(problem.status());
        response.putHeader("Content-Type", "application/problem+json").putHeader("Cache-Control", "no-store");
        if (problem.retryAfterSeconds() > 0) {
            response.putHeader("Retry-After", Integer.toString(problem.retryAfterSeconds()));
        }
        end(request, response, problem.body(detail, marks).encode());
    }

    static void console(HttpServerRequest request, RequestMarks marks, Console.ConsoleFile file, String policy) {
        var isGzipped = String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        var body = isGzipped ? file.gzipped() : file.plain();
        var response = secured(request, marks)
                .putHeader("Content-Type", file.type())
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cache-Control", file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
        if (isGzipped) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (request.method().name().equals("HEAD")) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    static void json(HttpServerRequest request, RequestMarks marks, JsonObject body) {
        var response = secured(request, marks)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store");
        end(request, response, body.encode());
    }

    private static HttpServerResponse secured(HttpServerRequest request, RequestMarks marks) {
        return request.response()
                .putHeader(RequestMarks.REQUEST_ID, marks.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    private static void end(HttpServerRequest request, HttpServerResponse response, String body) {
        if (request.method().name().equals("HEAD")) {
            response.putHeader(
                    "Content-Length", Integer.toString(body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
            response.end();
        } else {
            response.end(body);
        }
    }
}
