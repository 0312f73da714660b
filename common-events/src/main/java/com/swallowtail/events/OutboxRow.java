package com.swallowtail.events;

import io.vertx.mutiny.sqlclient.Row;

/** An event on its way from the outbox to Kafka. */
record OutboxRow(long position, String topic, String instanceId, String payload) {
    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("position"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("payload"));
    }
}
