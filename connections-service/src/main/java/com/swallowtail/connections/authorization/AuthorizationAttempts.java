package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sign-ins that are under way. */
@ApplicationScoped
class AuthorizationAttempts {
    private static final String CONSUME = "delete from authorization_attempts where state_hash = $1 returning *";
    private static final String FORGET = "delete from authorization_attempts where expires_at < $1";

    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;

    AuthorizationAttempts(Pool pool, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> add(AuthorizationAttempt attempt, Initiator initiator) {
        return AttemptEntity.of(attempt)
                .persist()
                .chain(() -> outbox.append(audit("authorization.started", attempt, initiator, "succeeded", Map.of())));
    }

    /** Takes the attempt away, whatever becomes of it; null if there is none, or none any more. */
    Uni<@Nullable AuthorizationAttempt> consume(String stateHash) {
        return pool.preparedQuery(CONSUME).execute(Tuple.of(stateHash)).map(this::first);
    }

    @WithTransaction
    Uni<Void> failed(AuthorizationAttempt attempt, Initiator initiator, String code) {
        return outbox.append(audit("authorization.completed", attempt, initiator, "failed", Map.of("code", code)));
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private @Nullable AuthorizationAttempt first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? attempt(found.next()) : null;
    }

    private AuthorizationAttempt attempt(Row row) {
        var verifier = row.getString("verifier");
        return new AuthorizationAttempt(
                row.getString("state_hash"),
                row.getString("instance_id"),
                Platform.fromString(row.getString("platform")),
                LoginVia.ofWire(row.getString("login_via")),
                row.getString("subject"),
                row.getString("client_id"),
                row.getString("browser_hash"),
                verifier == null ? null : new SealedText(row.getString("verifier_key_id"), verifier),
                row.getString("return_url"),
                row.getBoolean("replace_account"),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private Event audit(
            String action,
            AuthorizationAttempt attempt,
            Initiator initiator,
            String outcome,
            Map<String, Object> detail) {
        return new AuditRecord(
                        initiator.actor(),
                        action,
                        "authorization/" + attempt.stateHash().substring(0, 8),
                        outcome,
                        attempt.platform().segment(),
                        initiator.requestId(),
                        attempt.instanceId(),
                        clock.instant(),
                        detail)
                .toEvent();
    }
}
