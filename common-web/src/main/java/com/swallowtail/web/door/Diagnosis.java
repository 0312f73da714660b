package com.swallowtail.web.door;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.CompositeException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jspecify.annotations.Nullable;

/** Which problem a failure is. What nobody thought of is an internal error, and its words stay in the log. */
final class Diagnosis {
    private Diagnosis() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case ExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case CompositeException several
            when !several.getCauses().isEmpty() -> of(several.getCauses().getFirst());
            case ResteasyReactiveClientProblem ignored -> behindUs(failure);
            case ProcessingException ignored -> behindUs(failure);
            case WebApplicationException refusal -> ofRefusal(refusal);
            case UnauthorizedException ignored -> unauthenticated();
            case AuthenticationFailedException ignored -> unauthenticated();
            case ForbiddenException ignored -> new Problem(EdgeProblem.ROLE_MISSING, "This needs a role you lack");
            default -> DatabaseAway.explains(failure) ? withoutDatabase(failure) : internalError(failure);
        };
    }

    static Problem ofStatus(int status) {
        return of(status, null);
    }

    private static Problem ofRefusal(WebApplicationException refusal) {
        if (refusal.getCause() instanceof Problem problem) {
            return problem;
        }
        Response response = refusal.getResponse();
        Problem problem = of(response.getStatus(), refusal);
        String allow = response.getHeaderString("Allow");
        return allow == null ? problem : problem.header("Allow", allow);
    }

    private static Problem of(int status, @Nullable Throwable cause) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> new Problem(EdgeProblem.ROLE_MISSING, "This is not allowed to you");
            case 404 -> new Problem(EdgeProblem.NOT_FOUND, "Nothing is served at this address");
            case 405 -> new Problem(EdgeProblem.METHOD_NOT_ALLOWED, "This address does not take that method");
            case 406 -> new Problem(EdgeProblem.NOT_ACCEPTABLE, "None of the accepted media types can be answered");
            case 409 -> new Problem(EdgeProblem.CONFLICT, "The request contradicts the present state");
            case 413 -> new Problem(EdgeProblem.PAYLOAD_TOO_LARGE, "The body is larger than this address takes");
            case 415 -> new Problem(EdgeProblem.UNSUPPORTED_MEDIA_TYPE, "This address takes another media type");
            case 422 -> new Problem(EdgeProblem.VALIDATION_FAILED, "The request breaks a rule");
            case 429 -> new Problem(EdgeProblem.RATE_LIMITED, "Too many requests");
            case 502 -> new Problem(EdgeProblem.UPSTREAM_ERROR, "A service behind this one failed", cause);
            case 503 -> new Problem(EdgeProblem.UPSTREAM_UNAVAILABLE, "This is not available at the moment", cause);
            case 504 -> new Problem(EdgeProblem.UPSTREAM_TIMEOUT, "No answer in time", cause);
            default ->
                status >= 400 && status < 500
                        ? new Problem(EdgeProblem.BAD_REQUEST, "The request is not understood")
                        : internalError(cause);
        };
    }

    /** Another service's refusal of us says nothing about our caller. */
    private static Problem behindUs(Throwable failure) {
        return new Problem(EdgeProblem.UPSTREAM_ERROR, "A service behind this one failed", failure);
    }

    private static Problem withoutDatabase(Throwable failure) {
        return new Problem(EdgeProblem.DATABASE_UNAVAILABLE, "The database cannot be reached at the moment", failure);
    }

    private static Problem unauthenticated() {
        return new Problem(EdgeProblem.UNAUTHENTICATED, "A valid bearer token is needed here");
    }

    private static Problem internalError(@Nullable Throwable cause) {
        return new Problem(EdgeProblem.INTERNAL_ERROR, "The request failed for a reason of ours", cause);
    }
}
