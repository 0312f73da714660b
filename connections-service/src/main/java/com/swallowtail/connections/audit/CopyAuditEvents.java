package com.swallowtail.connections.audit;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Copies the audit events of all services into the trail, and what they state about their chains.
 *
 * <ol>
 *   <li>An event that comes twice is kept once.
 *   <li>While the database is away the copy waits, and goes on where it stopped.
 *   <li>What no database would take is logged and left out; the gap in its chain tells of it.
 * </ol>
 */
@ApplicationScoped
class CopyAuditEvents {
    private static final String UNFIT_VALUE = "22";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final AuditTrail trail;

    CopyAuditEvents(AuditTrail trail) {
        this.trail = trail;
    }

    @Incoming("audit")
    Uni<Void> copy(String cloudEvent) {
        return read(cloudEvent)
                .onFailure(failure -> !isUnfit(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure()
                .invoke(failure -> Log.error("An audit event that cannot be stored was skipped", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> read(String cloudEvent) {
        try {
            var event = new JsonObject(cloudEvent);
            return ChainStatement.TYPE.equals(event.getString("type"))
                    ? trail.state(ChainStatement.of(event))
                    : trail.add(TrailEntry.of(cloudEvent));
        } catch (DecodeException
                | ClassCastException
                | DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException notOurs) {
            Log.warn("A record that is no audit event was skipped", notOurs);
            return Uni.createFrom().voidItem();
        }
    }

    private static boolean isUnfit(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState().startsWith(UNFIT_VALUE);
    }
}
