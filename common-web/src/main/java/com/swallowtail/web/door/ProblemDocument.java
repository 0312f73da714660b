package com.swallowtail.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.web.Problem;
import com.swallowtail.web.ProblemType;
import com.swallowtail.web.RequestAttributes;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem in the form of RFC 9457, with the members that this product adds. */
@Singleton
class ProblemDocument {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    private final ObjectMapper json;

    ProblemDocument(ObjectMapper json) {
        this.json = json;
    }

    String write(Problem problem, RoutingContext request) {
        try {
            return json.writeValueAsString(members(problem, request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's extension is no JSON", e);
        }
    }

    /** The headers that the form of the answer demands, beside those of the problem itself. */
    Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        int status = problem.type().status();
        Duration wait = problem.retryAfter();
        if (wait == null && (status == 429 || status == 503)) {
            wait = SHORT_WAIT;
        }
        if (wait != null) {
            headers.put("Retry-After", String.valueOf(Math.max(1, Math.ceilDiv(wait.toMillis(), 1000))));
        }
        if (status == 401) {
            headers.putIfAbsent("WWW-Authenticate", "Bearer");
        }
        return headers;
    }

    private static Map<String, Object> members(Problem problem, RoutingContext request) {
        ProblemType type = problem.type();
        Map<String, Object> members = new LinkedHashMap<>(problem.extensions());
        members.put("type", "/problems/" + type.code());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", problem.detail());
        members.put("instance", "urn:request:" + RequestAttributes.REQUEST_ID.of(request));
        members.put("code", type.code());
        members.put("traceId", RequestAttributes.TRACE_ID.of(request));
        members.put("actor", type.actor());
        members.put("action", type.action());
        members.put("retryable", isRetryable(type));
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        if (problem.platform() != null) {
            members.put("platform", problem.platform());
        }
        return members;
    }

    /** These statuses promise it to every caller, whatever a type says. */
    private static boolean isRetryable(ProblemType type) {
        return switch (type.status()) {
            case 429, 502, 503, 504 -> true;
            default -> type.retryable();
        };
    }
}
