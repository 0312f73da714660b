package com.swallowtail.connections.offboarding;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.authorization.LeavingAttempts;
import com.swallowtail.connections.connection.LeavingConnections;
import com.swallowtail.connections.credentials.LeavingCredentials;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Ends all that an instance has, at once or not at all. Its audit trail stays: it is the proof. */
@ApplicationScoped
class OffboardInstance {
    private final Instances instances;
    private final LeavingConnections connections;
    private final LeavingCredentials credentials;
    private final LeavingAttempts attempts;
    private final ReceiptJson json;
    private final Outbox outbox;
    private final Clock clock;

    OffboardInstance(
            Instances instances,
            LeavingConnections connections,
            LeavingCredentials credentials,
            LeavingAttempts attempts,
            ReceiptJson json,
            Outbox outbox,
            Clock clock) {
        this.instances = instances;
        this.connections = connections;
        this.credentials = credentials;
        this.attempts = attempts;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The receipt; of an instance that was deleted before, the one of that time. */
    @WithTransaction
    Uni<Receipt> offboard(String instanceId, Initiator initiator) {
        var now = clock.instant();
        return instances
                .end(instanceId, now, () -> erase(instanceId, now, initiator).map(json::write))
                .map(json::read);
    }

    private Uni<Receipt> erase(String instanceId, Instant now, Initiator initiator) {
        return attempts.erase(instanceId)
                .chain(() -> credentials.erase(instanceId))
                .chain(apps -> connections
                        .end(instanceId, initiator)
                        .map(parted -> new Receipt(instanceId, now, parted, apps, initiator.requestId())))
                .call(receipt -> outbox.append(deleted(receipt, initiator)));
    }

    private Event deleted(Receipt receipt, Initiator initiator) {
        return new AuditRecord(
                        initiator.actor(),
                        "instance.deleted",
                        "instance/" + receipt.instanceId(),
                        "succeeded",
                        null,
                        initiator.requestId(),
                        receipt.instanceId(),
                        receipt.deletedAt(),
                        json.detail(receipt))
                .toEvent();
    }
}
