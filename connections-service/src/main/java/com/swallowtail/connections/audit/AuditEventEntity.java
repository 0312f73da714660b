package com.swallowtail.connections.audit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of audit_events. */
@Entity
@Table(name = "audit_events")
class AuditEventEntity extends PanacheEntityBase {
    @Id
    String id;

    @Column(name = "instance_id")
    String instanceId;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String actor;
    String action;
    String resource;
    String outcome;

    @Nullable
    String platform;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    String detail;

    AuditEventView view() {
        return new AuditEventView(id, occurredAt, actor, action, resource, outcome, platform, requestId, detail);
    }
}
