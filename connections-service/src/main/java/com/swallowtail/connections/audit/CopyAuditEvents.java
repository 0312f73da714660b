package com.swallowtail.connections.audit;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Copies the audit events of all services into the trail. An event that comes twice is kept once. */
@ApplicationScoped
class CopyAuditEvents {
    private final AuditTrail trail;

    CopyAuditEvents(AuditTrail trail) {
        this.trail = trail;
    }

    @Incoming("audit")
    Uni<Void> copy(String cloudEvent) {
        try {
            return trail.add(row(new JsonObject(cloudEvent)));
        } catch (DecodeException | ClassCastException | DateTimeException | NullPointerException notOurs) {
            Log.warn("A record that is no audit event was skipped", notOurs);
            return Uni.createFrom().voidItem();
        }
    }

    private static Tuple row(JsonObject event) {
        var data = event.getJsonObject("data");
        var detail = data.getJsonObject("detail", new JsonObject());
        return Tuple.tuple()
                .addString(event.getString("id"))
                .addString(data.getString("instanceId"))
                .addOffsetDateTime(Instant.parse(data.getString("occurredAt")).atOffset(ZoneOffset.UTC))
                .addString(data.getString("actor"))
                .addString(data.getString("action"))
                .addString(data.getString("resource"))
                .addString(data.getString("outcome"))
                .addString(data.getString("platform"))
                .addString(data.getString("requestId"))
                .addString(detail.encode());
    }
}
