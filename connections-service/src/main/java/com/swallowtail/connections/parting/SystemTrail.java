package com.swallowtail.connections.parting;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Outbox;
import com.swallowtail.events.RefusedAccess;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Puts on record what concerned no instance. */
@ApplicationScoped
class SystemTrail {
    private final Outbox outbox;
    private final Clock clock;

    SystemTrail(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> note(String action) {
        return outbox.append(new AuditRecord(
                        Initiator.platform(Platform.INSTAGRAM).actor(),
                        action,
                        "system",
                        "succeeded",
                        Platform.INSTAGRAM.segment(),
                        null,
                        RefusedAccess.SYSTEM_TRAIL,
                        clock.instant(),
                        Map.of("connections", 0))
                .toEvent());
    }
}
