package com.swallowtail.events;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way from the outbox to Kafka.
 *
 * @param head where the audit chain of its instance ends
 * @param link its own place there; null unless it is an audit event that was linked
 */
record OutboxRow(
        long position,
        UUID id,
        String topic,
        String type,
        String instanceId,
        String payload,
        @Nullable String traceParent,
        ChainHead head,
        @Nullable ChainLink link) {

    /**
     * The end of a chain; position 0 when nothing was linked yet.
     *
     * @param lastLink the position of the last link that is there: another one only when somebody else wrote here
     */
    record ChainHead(long position, String hash, long lastLink) {
        static final ChainHead NONE = new ChainHead(0, ChainLink.BEFORE_ALL, 0);

        static ChainHead at(ChainLink link) {
            return new ChainHead(link.position(), link.hash(), link.position());
        }

        boolean isWhereTheChainEnds() {
            return position == lastLink;
        }
    }

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("position"),
                row.getUUID("id"),
                row.getString("aggregatetype"),
                row.getString("type"),
                row.getString("aggregateid"),
                row.getString("payload"),
                row.getString("traceparent"),
                head(row),
                link(row));
    }

    /** Whether it is an audit event that has no place in its chain yet. */
    boolean awaitsLink() {
        return link == null && topic.equals(Topic.AUDIT.topicName()) && type.equals(AuditContent.TYPE);
    }

    OutboxRow linked(ChainLink place) {
        return new OutboxRow(position, id, topic, type, instanceId, payload, traceParent, head, place);
    }

    /** As Kafka gets it. */
    String told() {
        return link == null ? payload : link.attachedTo(payload);
    }

    private static ChainHead head(Row row) {
        var position = row.getLong("head_position");
        var lastLink = row.getLong("last_link");
        return position == null
                ? new ChainHead(0, ChainLink.BEFORE_ALL, lastLink)
                : new ChainHead(position, row.getString("head_hash"), lastLink);
    }

    private static @Nullable ChainLink link(Row row) {
        var position = row.getLong("link_position");
        return position == null
                ? null
                : new ChainLink(position, row.getString("link_previous"), row.getString("link_hash"));
    }
}
