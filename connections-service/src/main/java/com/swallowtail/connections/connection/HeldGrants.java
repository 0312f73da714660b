package com.swallowtail.connections.connection;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.Scopes;
import com.swallowtail.web.Failure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * What becomes of a grant that a connection holds: it is renewed, it is lost, or it is given up. An answer is judged by the
 * generation that it was asked for, since the connection may have gone on meanwhile.
 */
@ApplicationScoped
public class HeldGrants {
    private final GrantSeal seal;
    private final Revocations revocations;
    private final ConnectionJournal journal;
    private final Clock clock;

    HeldGrants(GrantSeal seal, Revocations revocations, ConnectionJournal journal, Clock clock) {
        this.seal = seal;
        this.revocations = revocations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Stores what a refresh of this generation brought, even if the grant was given up for dead meanwhile.
     *
     * @param askedAt when it was asked for: its tokens live from then on at the earliest, however late the answer is stored
     */
    @WithTransaction
    public Uni<Connection> refreshed(Connection before, Grant grant, PlatformApp app, Instant askedAt) {
        return ConnectionEntity.locked(before.instanceId(), before.platform())
                .chain(row -> row.generation == before.generation()
                        ? refresh(row, grant, app, askedAt)
                        : tooLate(row, grant, app));
    }

    private Uni<Connection> refresh(ConnectionEntity row, Grant grant, PlatformApp app, Instant askedAt) {
        seal.keep(row, grant, app, askedAt);
        row.lastError = null;
        row.is(ConnectionStatus.CONNECTED);
        if (!grant.scopes().isEmpty()) {
            row.scopes = Scopes.format(grant.scopes());
        }
        if (grant.pageId() != null) {
            row.pageId = grant.pageId();
        }
        return journal.tell("connection.refreshed", row, Initiator.service(), null);
    }

    /** A late answer is not stored; unless the user and app live on in a later grant, its token is taken back. */
    private Uni<Connection> tooLate(ConnectionEntity row, Grant grant, PlatformApp app) {
        var now = row.toDomain();
        return now.livesOnGrantOf(app.clientId(), grant.userId())
                ? Uni.createFrom().item(now)
                : revocations.add(now, now.loginVia(), grant, app).replaceWith(now);
    }

    /** The platform ended the grant of this generation; its owner has to sign in again. */
    @WithTransaction
    public Uni<Connection> lost(Connection before, Failure failure, Initiator initiator) {
        return ConnectionEntity.locked(before.instanceId(), before.platform())
                .chain(row -> row.generation == before.generation()
                                && ConnectionStatus.ofWire(row.status).isSound()
                        ? lost(row, failure, initiator)
                        : Uni.createFrom().item(row.toDomain()));
    }

    private Uni<Connection> lost(ConnectionEntity row, Failure failure, Initiator initiator) {
        row.is(ConnectionStatus.NEEDS_REAUTH);
        row.lastError = StoredError.of(LastError.of(failure, clock.instant()));
        return journal.tell("connection.reauth_required", row, initiator, failure.code());
    }

    /**
     * The platform told us that a user removed our app; true if that ended this connection. A notice older than the
     * connection means an earlier grant, and one that comes twice ends it once.
     */
    @WithTransaction
    public Uni<Boolean> removed(UUID id, Instant at, Failure failure, Initiator initiator) {
        return ConnectionEntity.<ConnectionEntity>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> {
                    if (row == null || row.grant == null || row.isNewerThan(at)) {
                        return Uni.createFrom().item(false);
                    }
                    row.forgetGrant();
                    return lost(row, failure, initiator).replaceWith(true);
                });
    }

    /** Ends the connection in one transaction; ending it again changes nothing. */
    @WithTransaction
    public Uni<Void> disconnect(String instanceId, Platform platform, Initiator initiator) {
        return ConnectionEntity.locked(instanceId, platform)
                .chain(row -> row == null || !row.isLive() ? Uni.createFrom().voidItem() : disconnect(row, initiator));
    }

    /** Part of the caller's transaction, which has locked the row. */
    Uni<Void> disconnect(ConnectionEntity row, Initiator initiator) {
        var ended = row.toDomain();
        row.forgetGrant();
        row.lastError = null;
        row.is(ConnectionStatus.DISCONNECTED);
        return revocations
                .add(ended)
                .chain(() -> journal.tell("connection.disconnected", row, initiator, null))
                .replaceWithVoid();
    }
}
