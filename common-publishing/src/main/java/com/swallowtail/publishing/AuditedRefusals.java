package com.swallowtail.publishing;

import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Outbox;
import com.swallowtail.web.Refusal;
import com.swallowtail.web.RefusalAudit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;

/** Puts callers who were turned away into the audit trail; a foreign instance's refusal never into the victim's. */
@ApplicationScoped
class AuditedRefusals implements RefusalAudit {
    /** No instance can be called so: the system's own trail. */
    private static final String SYSTEM_TRAIL = "~system";

    private final Outbox outbox;

    AuditedRefusals(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    @WithTransaction
    public Uni<Void> refused(Refusal refusal) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("method", refusal.method());
        detail.put("path", refusal.path());
        if (refusal.missingRole() != null) {
            detail.put("missingRole", refusal.missingRole());
        }
        var nowhere = refusal.instanceId().isEmpty(); // the internal API and the operator's lead to no instance
        var trail = nowhere || refusal.foreignInstance() ? SYSTEM_TRAIL : refusal.instanceId();
        var audit = new AuditRecord(
                refusal.subject(),
                "access.refused",
                nowhere ? "system" : "instance/" + refusal.instanceId(),
                "refused",
                null,
                refusal.requestId(),
                trail,
                refusal.occurredAt(),
                detail);
        return outbox.append(audit.toEvent());
    }
}
