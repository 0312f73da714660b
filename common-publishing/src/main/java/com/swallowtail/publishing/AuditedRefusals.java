package com.swallowtail.publishing;

import com.swallowtail.events.Outbox;
import com.swallowtail.events.RefusedAccess;
import com.swallowtail.web.Refusal;
import com.swallowtail.web.RefusalAudit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts callers who were turned away into the audit trail. */
@ApplicationScoped
class AuditedRefusals implements RefusalAudit {
    private final Outbox outbox;

    AuditedRefusals(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    @WithTransaction
    public Uni<Void> refused(Refusal refusal) {
        return outbox.append(new RefusedAccess(
                        refusal.subject(),
                        refusal.method(),
                        refusal.path(),
                        refusal.instanceId(),
                        refusal.foreignInstance(),
                        refusal.missingRole(),
                        refusal.requestId(),
                        refusal.occurredAt())
                .toEvent());
    }
}
