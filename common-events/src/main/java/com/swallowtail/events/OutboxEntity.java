package com.swallowtail.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, in the columns that Debezium's outbox router expects. */
@Entity
@Table(name = "outbox")
class OutboxEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long position;

    @Column(name = "id", nullable = false)
    UUID eventId;

    @Column(name = "aggregatetype", nullable = false)
    String topic;

    @Column(name = "aggregateid", nullable = false)
    String instanceId;

    @Column(nullable = false)
    String type;

    @Column(nullable = false)
    String payload;

    /** A header of the record, for those who listen and keep traces; the event says it too. */
    @Column(name = "traceparent")
    @Nullable
    String traceParent;

    static OutboxEntity of(UUID eventId, Event event, String payload, @Nullable String traceParent) {
        var row = new OutboxEntity();
        row.eventId = eventId;
        row.topic = event.topic().topicName();
        row.instanceId = event.instanceId();
        row.type = event.type();
        row.payload = payload;
        row.traceParent = traceParent;
        return row;
    }
}
