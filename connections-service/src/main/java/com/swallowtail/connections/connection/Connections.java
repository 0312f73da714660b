package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.web.Failure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All connections. Every change locks its row first, so events leave in the order of the changes. */
@ApplicationScoped
public class Connections {
    private final GrantSeal seal;
    private final Revocations revocations;
    private final ConnectionJournal journal;
    private final Clock clock;

    Connections(GrantSeal seal, Revocations revocations, ConnectionJournal journal, Clock clock) {
        this.seal = seal;
        this.revocations = revocations;
        this.journal = journal;
        this.clock = clock;
    }

    /** The connection, or the one that nobody has made yet. */
    @WithSession
    public Uni<Connection> find(String instanceId, Platform platform) {
        return ConnectionEntity.<ConnectionEntity>find(BY_PLACE, instanceId, platform.segment())
                .firstResult()
                .map(row -> row == null ? Connection.none(instanceId, platform) : row.toDomain());
    }

    /** Those that were ever made. */
    @WithSession
    public Uni<List<Connection>> of(String instanceId) {
        return ConnectionEntity.<ConnectionEntity>list("instanceId", instanceId)
                .map(rows -> rows.stream().map(ConnectionEntity::toDomain).toList());
    }

    /** Stores a new grant in the connection's one row. Another account than the present one ends as AccountMismatch. */
    @WithTransaction
    public Uni<Connection> connect(NewGrant given) {
        return makeRow(given.instanceId(), given.platform())
                .chain(() -> lock(given.instanceId(), given.platform()))
                .chain(row -> connect(row, given));
    }

    private Uni<Connection> connect(ConnectionEntity row, NewGrant given) {
        var another = row.isLive() && !given.account().id().equals(row.accountId);
        if (another && !given.mayReplaceAccount()) {
            return Uni.createFrom().failure(new AnotherAccount());
        }
        var replaced =
                another ? revocations.add(row.toDomain()) : Uni.createFrom().voidItem();
        return replaced.chain(() -> revocations.erase(
                        given.app().clientId(), given.account().id()))
                .invoke(() -> store(row, given))
                .chain(() -> another
                        ? journal.tell("connection.account_changed", row, given.initiator(), null)
                        : Uni.createFrom().voidItem())
                .chain(() -> journal.tell("connection.connected", row, given.initiator(), null));
    }

    private void store(ConnectionEntity row, NewGrant given) {
        var now = clock.instant();
        row.refreshExpiresAt = null;
        row.sealedRefresh = null;
        row.keep(seal.seal(row, given.grant(), given.app(), now));
        if (given.profileWasRead() || !given.account().id().equals(row.accountId)) {
            row.keep(given.account());
            row.lastSyncedAt = given.profileWasRead() ? now : null;
        }
        row.keep((LastError) null);
        row.scopes = com.swallowtail.connections.Scopes.format(given.grant().scopes());
        row.status = ConnectionStatus.CONNECTED.wire();
        row.connectedAt = now;
    }

    /** Keeps a grant that must not be used, only to take it back. */
    @WithTransaction
    public Uni<Void> giveBack(String instanceId, Platform platform, Grant grant, PlatformApp app) {
        return makeRow(instanceId, platform)
                .chain(() -> lock(instanceId, platform))
                .chain(row -> revocations.add(row.toDomain(), grant, app));
    }

    /** Ends the connection in one transaction; ending it again changes nothing. */
    @WithTransaction
    public Uni<Void> disconnect(String instanceId, Platform platform, Initiator initiator) {
        return lock(instanceId, platform)
                .chain(row ->
                        row == null || !row.isLive() ? Uni.createFrom().voidItem() : disconnect(row, initiator, null));
    }

    private Uni<Void> disconnect(ConnectionEntity row, Initiator initiator, @Nullable String reason) {
        var ended = row.toDomain();
        row.forgetGrant();
        row.keep((LastError) null);
        row.status = ConnectionStatus.DISCONNECTED.wire();
        var toRevoke = ended.grant() == null ? Uni.createFrom().voidItem() : revocations.add(ended);
        return toRevoke.chain(() -> journal.tell("connection.disconnected", row, initiator, reason))
                .replaceWithVoid();
    }

    /** Stores what a refresh of this generation brought. A late answer for an older one is not stored. */
    @WithTransaction
    public Uni<Connection> refreshed(Connection before, Grant grant, PlatformApp app) {
        return lock(before.instanceId(), before.platform())
                .chain(row ->
                        row.generation == before.generation() ? refresh(row, grant, app) : keepLate(row, grant, app));
    }

    private Uni<Connection> refresh(ConnectionEntity row, Grant grant, PlatformApp app) {
        row.keep(seal.seal(row, grant, app, clock.instant()));
        row.keep((LastError) null);
        row.status = ConnectionStatus.CONNECTED.wire();
        if (!grant.scopes().isEmpty()) {
            row.scopes = com.swallowtail.connections.Scopes.format(grant.scopes());
        }
        return journal.tell("connection.refreshed", row, Initiator.service(), null);
    }

    private Uni<Connection> keepLate(ConnectionEntity row, Grant grant, PlatformApp app) {
        var now = row.toDomain();
        return row.isLive()
                ? Uni.createFrom().item(now)
                : revocations.add(now, grant, app).replaceWith(now);
    }

    /** The platform ended the grant of this generation; its owner has to sign in again. */
    @WithTransaction
    public Uni<Connection> grantLost(Connection before, Failure failure, Initiator initiator) {
        return lock(before.instanceId(), before.platform())
                .chain(row -> row.generation == before.generation()
                                && ConnectionStatus.CONNECTED.wire().equals(row.status)
                        ? grantLost(row, failure, initiator)
                        : Uni.createFrom().item(row.toDomain()));
    }

    private Uni<Connection> grantLost(ConnectionEntity row, Failure failure, Initiator initiator) {
        row.status = ConnectionStatus.NEEDS_REAUTH.wire();
        row.keep(LastError.of(failure, clock.instant()));
        return journal.tell("connection.reauth_required", row, initiator, failure.code());
    }

    /** The platform told us that a user removed our app. Notices older than the connection mean an earlier grant. */
    @WithTransaction
    public Uni<Integer> grantRemoved(UUID id, Instant at, Failure failure, Initiator initiator) {
        return ConnectionEntity.<ConnectionEntity>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> {
                    if (!row.isLive() || at.getEpochSecond() < row.connectedAt.getEpochSecond()) {
                        return Uni.createFrom().item(0);
                    }
                    row.forgetGrant();
                    return grantLost(row, failure, initiator).replaceWith(1);
                });
    }

    /** Ids of the live connections of a user and an app. */
    @WithSession
    public Uni<List<UUID>> using(Platform platform, String clientId, String accountId) {
        return ConnectionEntity.<ConnectionEntity>list(
                        "platform = ?1 and clientId = ?2 and accountId = ?3", platform.segment(), clientId, accountId)
                .map(rows -> rows.stream()
                        .filter(ConnectionEntity::isLive)
                        .map(row -> row.id)
                        .toList());
    }

    /** Remembers why the last attempt did not work; the connection stays what it is. */
    @WithTransaction
    public Uni<Void> failed(Connection before, Failure failure) {
        return lock(before.instanceId(), before.platform())
                .invoke(row -> {
                    if (row.generation == before.generation() && !failure.code().equals(row.errorCode)) {
                        row.keep(LastError.of(failure, clock.instant()));
                    }
                })
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Connection> synced(Connection before, Account account, Initiator initiator) {
        return lock(before.instanceId(), before.platform()).chain(row -> {
            if (!row.isLive() || !account.id().equals(row.accountId)) {
                return Uni.createFrom().item(row.toDomain());
            }
            row.keep(account);
            row.lastSyncedAt = clock.instant();
            return Panache.getSession()
                    .chain(session -> session.flush())
                    .chain(() -> journal.note("connection.synced", row.toDomain(), initiator, null))
                    .map(done -> row.toDomain());
        });
    }

    /** The app's secret was changed: connections made with the app go on with the new one. */
    public Uni<Void> appSecretChanged(String instanceId, Platform platform, PlatformApp app) {
        return lock(instanceId, platform)
                .invoke(row -> {
                    if (row != null
                            && row.sealedAppSecret != null
                            && app.clientId().equals(row.clientId)) {
                        var sealed = seal.sealSecret(row, app.clientSecret());
                        row.appSecretKeyId = sealed.keyId();
                        row.sealedAppSecret = sealed.ciphertext();
                    }
                })
                .replaceWithVoid();
    }

    private static final String BY_PLACE = "instanceId = ?1 and platform = ?2";

    private static Uni<ConnectionEntity> lock(String instanceId, Platform platform) {
        return ConnectionEntity.<ConnectionEntity>find(BY_PLACE, instanceId, platform.segment())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    private static Uni<Integer> makeRow(String instanceId, Platform platform) {
        return Panache.getSession().chain(session -> session.createNativeQuery("""
                        insert into platform_connections (id, instance_id, platform, status, generation, version)
                        values (:id, :instance, :platform, 'not_connected', 0, 0)
                        on conflict (instance_id, platform) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("instance", instanceId)
                .setParameter("platform", platform.segment())
                .executeUpdate());
    }
}
