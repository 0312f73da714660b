package com.swallowtail.web.door;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.swallowtail.web.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door for failures of requests that reached the resources or the filters before them. */
class ProblemDoor {
    private static final int BEFORE_THE_BUILT_IN = Priorities.USER - 100;

    private final ProblemDocument document;
    private final FailureLog log;

    ProblemDoor(ProblemDocument document, FailureLog log) {
        this.document = document;
        this.log = log;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response unauthorized(UnauthorizedException failure, RoutingContext request) {
        return answer(Diagnosis.of(failure), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response notAuthenticated(AuthenticationFailedException failure, RoutingContext request) {
        return answer(Diagnosis.of(failure), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return answer(Diagnosis.of(failure), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response notTheCallersJson(MismatchedInputException failure, RoutingContext request) {
        return answer(Diagnosis.of(failure), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response brokenRules(ConstraintViolationException failure, RoutingContext request, ResourceInfo resource) {
        return answer(BrokenRules.of(failure, resource.getResourceMethod()), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response refusal(WebApplicationException failure, RoutingContext request) {
        boolean noFailure = failure.getResponse().getStatus() < 400;
        return noFailure ? failure.getResponse() : answer(Diagnosis.of(failure), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response problem(Problem problem, RoutingContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response anythingElse(Throwable failure, RoutingContext request) {
        return answer(Diagnosis.of(failure), request);
    }

    private Response answer(Problem problem, RoutingContext request) {
        log.write(problem, request);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.write(problem, request));
        document.headers(problem).forEach(answer::header);
        return answer.build();
    }
}
