package com.swallowtail.connections.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Recomputes every chain of the trail, and holds it against what was heard, stated and signed. */
@ApplicationScoped
class VerifyAuditTrail {
    private final StoredChains stored;
    private final CheckpointSeal seal;
    private final Clock clock;

    VerifyAuditTrail(StoredChains stored, CheckpointSeal seal, Clock clock) {
        this.stored = stored;
        this.seal = seal;
        this.clock = clock;
    }

    Uni<VerificationView> verify() {
        var now = clock.instant();
        var exam = new TrailExam(seal);
        return stored.show(exam).map(shown -> VerificationView.of(exam.end(), now, seal.publicKeys()));
    }
}
