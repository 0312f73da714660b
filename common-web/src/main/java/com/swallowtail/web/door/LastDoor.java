package com.swallowtail.web.door;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import com.swallowtail.web.RequestAttributes;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The same door for what fails outside of the resources: in the HTTP layer, or where nothing is served at all. */
@Singleton
class LastDoor {
    private final ProblemDocument document;
    private final FailureLog log;

    LastDoor(ProblemDocument document, FailureLog log) {
        this.document = document;
        this.log = log;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answerFailure);
        router.route().last().handler(this::answerNothingHere);
    }

    private void answerFailure(RoutingContext request) {
        Throwable failure = request.failure();
        boolean known = failure == null || isTheCallers(request.statusCode());
        answer(known ? Diagnosis.ofStatus(request.statusCode()) : Diagnosis.of(failure), request);
    }

    /** The HTTP layer says so of a request without a host, for one; its exception is no fault of ours. */
    private static boolean isTheCallers(int status) {
        return status >= 400 && status < 500;
    }

    private void answerNothingHere(RoutingContext request) {
        answer(new Problem(EdgeProblem.NOT_FOUND, "Nothing is served at this address"), request);
    }

    /** What the HTTP layer turned away has passed no filter, so nobody has named it yet. */
    private static void nameStranger(RoutingContext request) {
        if (RequestAttributes.REQUEST_ID.find(request) == null) {
            String name = UUID.randomUUID().toString();
            RequestAttributes.REQUEST_ID.put(request, name);
            RequestAttributes.TRACE_ID.put(request, name);
            request.response().putHeader("X-Request-Id", name);
        }
    }

    private void answer(Problem problem, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        nameStranger(request);
        log.write(problem, request);
        document.headers(problem).forEach(response::putHeader);
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .end(document.write(problem, request));
    }
}
