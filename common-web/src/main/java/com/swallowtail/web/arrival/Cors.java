package com.swallowtail.web.arrival;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Which web pages may call the API from a browser: those of the allowed origins, and nobody else's. */
@Singleton
class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = "Accept, Authorization, Content-Type, Idempotency-Key, Last-Event-ID,"
            + " Tus-Resumable, Upload-Defer-Length, Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override,"
            + " X-Request-Id, X-Requested-With, traceparent";
    private static final String ANSWER_HEADERS = "Accept-Ranges, Content-Range, Location, RateLimit, RateLimit-Policy,"
            + " Retry-After, Tus-Extension, Tus-Max-Size, Tus-Resumable, Tus-Version, Upload-Expires, Upload-Length,"
            + " Upload-Metadata, Upload-Offset, X-Request-Id";

    private final Set<String> origins = new HashSet<>();

    Cors(WebConfig config) {
        config.allowedOrigins().ifPresent(origins::addAll);
        config.publicBaseUrl().map(Cors::originOf).ifPresent(origins::add);
    }

    /** True when the request was a preflight, which ends here. */
    boolean answersPreflight(RoutingContext request) {
        MultiMap headers = request.request().headers();
        boolean preflight = request.request().method() == HttpMethod.OPTIONS
                && headers.contains("Origin")
                && headers.contains("Access-Control-Request-Method");
        if (preflight && isAllowed(headers.get("Origin"))) {
            answer(request);
        } else if (preflight) {
            request.fail(new Problem(EdgeProblem.ORIGIN_NOT_ALLOWED, "This origin is not one of the allowed ones"));
        }
        return preflight;
    }

    void allow(RoutingContext request) {
        MultiMap answer = request.response().headers();
        answer.add("Vary", "Origin");
        String origin = request.request().getHeader("Origin");
        if (origin != null && isAllowed(origin)) {
            answer.set("Access-Control-Allow-Origin", origin);
            answer.set("Access-Control-Allow-Credentials", "true");
            answer.set("Access-Control-Expose-Headers", ANSWER_HEADERS);
        }
    }

    private void answer(RoutingContext request) {
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", "600")
                .end();
    }

    private boolean isAllowed(String origin) {
        return origins.contains(origin);
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
