package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.web.Failure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** All connections, and what is learned about them. Every change locks its row first, so events leave in its order. */
@ApplicationScoped
public class Connections {
    private final GrantSeal seal;
    private final ConnectionJournal journal;
    private final Clock clock;

    Connections(GrantSeal seal, ConnectionJournal journal, Clock clock) {
        this.seal = seal;
        this.journal = journal;
        this.clock = clock;
    }

    /** The connection, or the one that nobody has made yet. */
    @WithSession
    public Uni<Connection> find(String instanceId, Platform platform) {
        return ConnectionEntity.at(instanceId, platform)
                .firstResult()
                .map(row -> row == null ? Connection.none(instanceId, platform) : row.toDomain());
    }

    /** Those that were ever made. */
    @WithSession
    public Uni<List<Connection>> of(String instanceId) {
        return ConnectionEntity.<ConnectionEntity>list("instanceId", instanceId)
                .map(rows -> rows.stream().map(ConnectionEntity::toDomain).toList());
    }

    /** Ids of the connections of these instances that live on a grant of this user to this app. */
    @WithSession
    public Uni<List<UUID>> using(Platform platform, String clientId, String userId, Predicate<String> instances) {
        return ConnectionEntity.<ConnectionEntity>list(
                        "platform = ?1 and grant.clientId = ?2 and userId = ?3", platform.segment(), clientId, userId)
                .map(rows -> rows.stream()
                        .filter(row -> row.isLive() && instances.test(row.instanceId))
                        .map(row -> row.id)
                        .toList());
    }

    /** Remembers why the last attempt did not work; the connection stays what it is. */
    @WithTransaction
    public Uni<Void> failed(Connection before, Failure failure) {
        return ConnectionEntity.locked(before.instanceId(), before.platform())
                .invoke(row -> {
                    var known = row.lastError != null && failure.code().equals(row.lastError.code);
                    if (row.generation == before.generation() && !known) {
                        row.lastError = StoredError.of(LastError.of(failure, clock.instant()));
                    }
                })
                .replaceWithVoid();
    }

    /** Keeps the profile that was read, if the account is still the connected one; what went wrong before is over then. */
    @WithTransaction
    public Uni<Connection> synced(Connection before, Account account, Initiator initiator) {
        return ConnectionEntity.locked(before.instanceId(), before.platform())
                .chain(row -> row.isLive() && row.isOf(account)
                        ? synced(row, account, initiator)
                        : Uni.createFrom().item(row.toDomain()));
    }

    private Uni<Connection> synced(ConnectionEntity row, Account account, Initiator initiator) {
        row.account = StoredAccount.of(account);
        row.lastSyncedAt = clock.instant();
        if (ConnectionStatus.CONNECTED.wire().equals(row.status)) {
            row.lastError = null;
        }
        return Panache.getSession()
                .chain(session -> session.flush())
                .chain(() -> journal.note("connection.synced", row.toDomain(), initiator, null))
                .map(done -> row.toDomain());
    }

    /** The app's secret was changed: a connection made with the app goes on with the new one. */
    public Uni<Void> appSecretChanged(String instanceId, Platform platform, PlatformApp app) {
        return ConnectionEntity.locked(instanceId, platform)
                .invoke(row -> {
                    if (row != null && row.grant != null && app.clientId().equals(row.grant.clientId)) {
                        var sealed = seal.sealSecret(row, app.clientSecret());
                        row.grant = StoredGrant.of(row.grant.toDomain().withClientSecret(sealed));
                    }
                })
                .replaceWithVoid();
    }
}
