package com.swallowtail.connections.audit;

import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Outbox;
import com.swallowtail.web.Refusal;
import com.swallowtail.web.RefusalAudit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;

/** Keeps who was turned away. A stranger at somebody's instance is the system's business, never the victim's. */
@ApplicationScoped
class RecordRefusals implements RefusalAudit {
    /** No instance can be called so: the system's own chain. */
    private static final String SYSTEM = "~system";

    private final Outbox outbox;

    RecordRefusals(Outbox outbox) {
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
        return outbox.append(new AuditRecord(
                        refusal.subject(),
                        refusal.foreignInstance() ? "access.foreign_instance" : "access.role_missing",
                        ofInstance(refusal) ? "instance/" + refusal.instanceId() : "system",
                        "refused",
                        null,
                        refusal.requestId(),
                        refusal.foreignInstance() || !ofInstance(refusal) ? SYSTEM : refusal.instanceId(),
                        refusal.occurredAt(),
                        detail)
                .toEvent());
    }

    /** The internal API and the operator's lead to none. */
    private static boolean ofInstance(Refusal refusal) {
        return !refusal.instanceId().isEmpty();
    }
}
