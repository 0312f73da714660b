package com.swallowtail.web.arrival;

import com.swallowtail.web.RequestAttributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The first and the last to see a request: names it on its way in, and dresses its answer on the way out. */
@Singleton
class Arrival {
    private static final int BEFORE_ALL_OTHERS = 1000;
    private static final Pattern CALLBACK = Pattern.compile("/api/v1/.*/callback/?");

    private final Cors cors;

    Arrival(Cors cors) {
        this.cors = cors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, BEFORE_ALL_OTHERS);
    }

    private void arrive(RoutingContext request) {
        name(request);
        request.addHeadersEndHandler(ignored -> dress(request));
        if (!cors.answersPreflight(request)) {
            request.next();
        }
    }

    private static void name(RoutingContext request) {
        String requestId = RequestIds.requestId(request.request().getHeader("X-Request-Id"));
        String traceId = traceId(request, requestId);
        RequestAttributes.REQUEST_ID.put(request, requestId);
        RequestAttributes.TRACE_ID.put(request, traceId);
        MDC.put("requestId", requestId);
        MDC.put("traceId", traceId);
    }

    /** That of the trace, where one is kept; by the caller's, or the request's own name otherwise. */
    private static String traceId(RoutingContext request, String requestId) {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? span.getTraceId()
                : RequestIds.traceId(request.request().getHeader("traceparent"), requestId);
    }

    private void dress(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Request-Id", RequestAttributes.REQUEST_ID.of(request));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        if (CALLBACK.matcher(request.normalizedPath()).matches()) {
            headers.set("Referrer-Policy", "no-referrer");
        }
        cors.allow(request);
    }
}
