package com.swallowtail.web.guard;

import com.swallowtail.web.Caller;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.LogMarks;
import com.swallowtail.web.Problem;
import com.swallowtail.web.limit.InboundRateLimit;
import com.swallowtail.web.limit.RateStanding;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Decides, before any resource is chosen, whether a request may go on. The order of refusal is part of the contract:
 * unknown caller, too many requests, foreign instance, missing role, and only then what the request brings.
 */
class Doorkeeper {
    private final Authentication authentication;
    private final InboundRateLimit rateLimit;
    private final Admission admission;
    private final BodyLimit bodyLimit;
    private final Caller caller;

    Doorkeeper(
            Authentication authentication,
            InboundRateLimit rateLimit,
            Admission admission,
            BodyLimit bodyLimit,
            Caller caller) {
        this.authentication = authentication;
        this.rateLimit = rateLimit;
        this.admission = admission;
        this.bodyLimit = bodyLimit;
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> admit(ContainerRequestContext context, RoutingContext request) {
        Visit visit = Visit.of(MethodOverride.of(context, request), request.normalizedPath());
        LogMarks.set(visit.address());
        return refuseOrAdmit(visit, request).chain(() -> bodyLimit.admit(context, request.request(), visit.address()));
    }

    private Uni<Void> refuseOrAdmit(Visit visit, RoutingContext request) {
        if (visit.needsNoCaller()) {
            return admitAnybody(visit);
        }
        return authentication
                .caller(request)
                .invoke(identity -> limitRate(visit, request))
                .chain(identity -> admission.toInstance(visit))
                .chain(() -> admission.toRoute(visit));
    }

    private Uni<Void> admitAnybody(Visit visit) {
        authentication.nobody();
        return visit.route() == null
                ? Uni.createFrom().failure(Admission.nothingHere(visit))
                : Uni.createFrom().voidItem();
    }

    private void limitRate(Visit visit, RoutingContext request) {
        if (visit.isInternal()) {
            return;
        }
        RateStanding standing = rateLimit.take(caller.subject(), visit.instanceId(), visit.read());
        request.response().putHeader("RateLimit", standing.state()).putHeader("RateLimit-Policy", standing.policy());
        if (!standing.admitted()) {
            throw new Problem(EdgeProblem.RATE_LIMITED, "You ask faster than this instance allows")
                    .retryAfter(standing.waitFor());
        }
    }
}
