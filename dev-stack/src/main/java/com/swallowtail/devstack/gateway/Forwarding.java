package com.swallowtail.devstack.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to its service: says where it came from, and turns a service that is down or slow into a
 * problem. Takes nothing away.
 */
final class Forwarding implements ProxyInterceptor {
    private final Route route;
    private final RequestMarks marks;
    private final @Nullable Buffer collectedBody;

    Forwarding(Route route, RequestMarks marks, @Nullable Buffer collectedBody) {
        this.route = route;
        this.marks = marks;
        this.collectedBody = collectedBody;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        sayWhereFrom(request, request.proxiedRequest());
        if (collectedBody != null) {
            request.setBody(Body.body(collectedBody));
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(unanswered(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var headers = context.response().headers();
        if (!headers.contains("X-Content-Type-Options")) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        if (!headers.contains(RequestMarks.REQUEST_ID)) {
            headers.set(RequestMarks.REQUEST_ID, marks.requestId());
        }
        return context.sendResponse();
    }

    private void sayWhereFrom(ProxyRequest request, HttpServerRequest received) {
        var before = request.headers().get("X-Forwarded-For");
        var address = received.remoteAddress().hostAddress();
        request.putHeader("X-Forwarded-For", before == null ? address : before + ", " + address);
        request.putHeader("X-Forwarded-Proto", received.scheme());
        if (received.authority() != null) {
            request.putHeader("X-Forwarded-Host", received.authority().toString());
        }
        request.putHeader(RequestMarks.REQUEST_ID, marks.requestId());
    }

    private ProxyResponse unanswered(ProxyRequest request, Throwable failure) {
        var problem = failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException
                ? GatewayProblem.GATEWAY_TIMEOUT
                : GatewayProblem.BAD_GATEWAY;
        var detail = problem == GatewayProblem.GATEWAY_TIMEOUT
                ? route.service() + " took too long to answer"
                : route.service() + " cannot be reached";
        if (request.version() == HttpVersion.HTTP_1_1) {
            request.proxiedRequest().response().putHeader("Connection", "close");
        }
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Retry-After", Integer.toString(problem.retryAfterSeconds()))
                .setBody(Body.body(problem.body(detail, marks).toBuffer()));
    }
}
