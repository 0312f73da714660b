package com.swallowtail.web.guard;

import com.swallowtail.web.Caller;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Problem;
import com.swallowtail.web.Refusal;
import com.swallowtail.web.guard.Route.Access;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Whether a known caller may be where the visit leads: at this instance, and in this role. */
@Singleton
class Admission {
    private final Caller caller;
    private final Refusals refusals;
    private final Clock clock;

    Admission(Caller caller, Refusals refusals, Clock clock) {
        this.caller = caller;
        this.refusals = refusals;
        this.clock = clock;
    }

    Uni<Void> toInstance(Visit visit) {
        if (!visit.atInstance()) {
            return admitted();
        }
        if (!InstanceId.isValid(visit.instanceId())) {
            return Uni.createFrom().failure(new Problem(EdgeProblem.NOT_FOUND, "No such instance"));
        }
        return caller.mayEnter(visit.instanceId()) ? admitted() : refusals.refuse(refusal(visit, true, null));
    }

    Uni<Void> toRoute(Visit visit) {
        Route route = visit.route();
        if (route == null) {
            return Uni.createFrom().failure(nothingHere(visit));
        }
        String role = route.role();
        boolean everyInstance = caller.instances().contains(Caller.EVERY_INSTANCE);
        if (caller.may(role) && (route.access() != Access.OPERATOR || everyInstance)) {
            return admitted();
        }
        return refusals.refuse(refusal(visit, false, caller.may(role) ? role + " for every instance" : role));
    }

    static Problem nothingHere(Visit visit) {
        return visit.routesHere().isEmpty()
                ? new Problem(EdgeProblem.NOT_FOUND, "Nothing is served at this address")
                : new Problem(EdgeProblem.METHOD_NOT_ALLOWED, "This address takes " + visit.methodsHere())
                        .header("Allow", visit.methodsHere());
    }

    private Refusal refusal(Visit visit, boolean foreignInstance, @Nullable String missingRole) {
        return new Refusal(
                caller.subject(),
                visit.method(),
                visit.address(),
                visit.instanceId(),
                foreignInstance,
                missingRole,
                caller.requestId(),
                clock.instant());
    }

    private static Uni<Void> admitted() {
        return Uni.createFrom().voidItem();
    }
}
