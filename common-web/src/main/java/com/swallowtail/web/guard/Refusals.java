package com.swallowtail.web.guard;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import com.swallowtail.web.Refusal;
import com.swallowtail.web.RefusalAudit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Turns callers away and has it written down; the caller is turned away even when it cannot be written. */
@Singleton
class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Instance<RefusalAudit> audit;

    Refusals(Instance<RefusalAudit> audit) {
        this.audit = audit;
    }

    Uni<Void> refuse(Refusal refusal) {
        return written(refusal)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A refusal at %s is not in the audit trail", refusal.path()))
                .onFailure()
                .recoverWithNull()
                .chain(() -> Uni.createFrom().failure(problem(refusal)));
    }

    private Uni<Void> written(Refusal refusal) {
        return audit.isResolvable()
                ? Uni.createFrom().deferred(() -> audit.get().refused(refusal))
                : Uni.createFrom().voidItem();
    }

    private static Problem problem(Refusal refusal) {
        return refusal.foreignInstance()
                ? new Problem(EdgeProblem.NOT_FOUND, "No such instance")
                : new Problem(EdgeProblem.ROLE_MISSING, "This needs the role " + refusal.missingRole());
    }
}
