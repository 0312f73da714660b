package com.swallowtail.web.door;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

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
        answer(failure == null ? Diagnosis.ofStatus(request.statusCode()) : Diagnosis.of(failure), request);
    }

    private void answerNothingHere(RoutingContext request) {
        answer(new Problem(EdgeProblem.NOT_FOUND, "Nothing is served at this address"), request);
    }

    private void answer(Problem problem, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        log.write(problem, request);
        document.headers(problem).forEach(response::putHeader);
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .end(document.write(problem, request));
    }
}
