package com.swallowtail.connections.connection;

import com.swallowtail.connections.Initiator;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import com.swallowtail.events.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the world and the audit trail of a change, in the transaction that makes it. */
@ApplicationScoped
public class ConnectionJournal {
    private final Outbox outbox;
    private final Clock clock;

    ConnectionJournal(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes the row, so that its version is the one told, and appends both records. */
    Uni<Connection> tell(String type, ConnectionEntity row, Initiator initiator, @Nullable String reason) {
        return tell(type, row, initiator, reason, Map.of());
    }

    /** The same, with more in the event than every event of a connection has. */
    Uni<Connection> tell(
            String type, ConnectionEntity row, Initiator initiator, @Nullable String reason, Map<String, ?> more) {
        return Panache.getSession().chain(session -> session.flush()).chain(() -> {
            var connection = row.toDomain();
            return outbox.append(
                            event(type, connection, reason, more),
                            audit(type, connection, initiator, "succeeded", reason))
                    .replaceWith(connection);
        });
    }

    /** Appends an audit record alone. */
    Uni<Void> note(String action, Connection connection, Initiator initiator, @Nullable String reason) {
        return outbox.append(audit(action, connection, initiator, "succeeded", reason));
    }

    /** Writes the row and appends an audit record alone: what it is good for is not known yet. */
    Uni<Connection> noteChanged(String action, ConnectionEntity row, Initiator initiator) {
        return Panache.getSession().chain(session -> session.flush()).chain(() -> {
            var connection = row.toDomain();
            return note(action, connection, initiator, null).replaceWith(connection);
        });
    }

    /** Appends an audit record alone, of something that we tried and that did not work. */
    Uni<Void> noteFailure(String action, Connection connection, String reason) {
        return outbox.append(audit(action, connection, Initiator.service(), "failed", reason));
    }

    private Event event(String type, Connection connection, @Nullable String reason, Map<String, ?> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("instanceId", connection.instanceId());
        data.put("connectionId", connection.requireId().toString());
        data.put("platform", connection.platform().segment());
        var account = connection.account();
        if (account != null) {
            data.put("accountId", account.id());
        }
        if (account != null && account.username() != null) {
            data.put("username", account.username());
        }
        data.put("status", connection.status().wire());
        data.put("version", connection.version());
        if (reason != null) {
            data.put("reason", reason);
        }
        data.putAll(more);
        return new Event(
                Topic.CONNECTIONS,
                type,
                connection.instanceId(),
                connection.requireId().toString(),
                clock.instant(),
                data);
    }

    private Event audit(
            String action, Connection connection, Initiator initiator, String outcome, @Nullable String reason) {
        return new AuditRecord(
                        initiator.actor(),
                        action,
                        "connection/" + connection.requireId(),
                        outcome,
                        connection.platform().segment(),
                        initiator.requestId(),
                        connection.instanceId(),
                        clock.instant(),
                        reason == null ? Map.of() : Map.of("reason", reason))
                .toEvent();
    }
}
