package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.Scopes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of platform_connections; the columns of a running refresh are not mapped here on purpose. */
@Entity
@Table(name = "platform_connections")
class ConnectionEntity extends PanacheEntityBase {
    private static final String MAKE = """
            insert into platform_connections (id, instance_id, platform, login_via, status, generation, version)
            values (:id, :instance, :platform, :login, 'not_connected', 0, 0)
            on conflict (instance_id, platform) do nothing""";

    @Id
    UUID id;

    @Column(name = "instance_id")
    String instanceId;

    String platform;
    String status;
    long generation;

    @Version
    long version;

    @Column(name = "login_via")
    String loginVia;

    @Column(name = "platform_user_id")
    @Nullable
    String userId;

    @Embedded
    @Nullable
    StoredAccount account;

    @Column(name = "page_id")
    @Nullable
    String pageId;

    String scopes;

    @Embedded
    @Nullable
    StoredGrant grant;

    @Column(name = "renew_at")
    @Nullable
    Instant renewAt;

    @Column(name = "sign_in_told_for")
    @Nullable
    Instant signInToldFor;

    @Column(name = "sign_in_told_days")
    @Nullable
    Integer signInToldDays;

    @Column(name = "connected_at")
    @Nullable
    Instant connectedAt;

    @Column(name = "last_synced_at")
    @Nullable
    Instant lastSyncedAt;

    @Embedded
    @Nullable
    StoredError lastError;

    @Embedded
    StoredSubscription subscription;

    static PanacheQuery<ConnectionEntity> at(String instanceId, Platform platform) {
        return find("instanceId = ?1 and platform = ?2", instanceId, platform.segment());
    }

    /** The row, locked until the transaction ends; null if nobody has made one. */
    static Uni<@Nullable ConnectionEntity> locked(String instanceId, Platform platform) {
        return at(instanceId, platform).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** The row, locked, and made if there was none. */
    static Uni<ConnectionEntity> made(String instanceId, Platform platform) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MAKE)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("instance", instanceId)
                        .setParameter("platform", platform.segment())
                        .setParameter("login", platform.usualLogin().wire())
                        .executeUpdate())
                .chain(() -> locked(instanceId, platform));
    }

    Connection toDomain() {
        return new Connection(
                id,
                instanceId,
                Platform.fromString(platform),
                ConnectionStatus.ofWire(status),
                generation,
                version,
                LoginVia.ofWire(loginVia),
                userId,
                account == null ? null : account.toDomain(),
                pageId,
                Scopes.parse(scopes),
                grant == null ? null : grant.toDomain(),
                renewAt,
                connectedAt,
                lastSyncedAt,
                lastError == null ? null : lastError.toDomain(),
                subscription.toDomain());
    }

    /** Until when the sign-in holds; null where the platform sets no end. */
    @Nullable
    Instant signInNeededBy() {
        if (grant == null) {
            return null;
        }
        return grant.refreshExpiresAt == null ? grant.accessExpiresAt : grant.refreshExpiresAt;
    }

    boolean isLive() {
        return ConnectionStatus.ofWire(status).isLive();
    }

    boolean isOf(@Nullable Account other) {
        return account != null && other != null && account.accountId.equals(other.id());
    }

    /** The next generation: answers for the one before are late from now on. */
    void keep(SealedGrant next) {
        grant = StoredGrant.of(next);
        generation++;
    }

    /** Between 0 and 1, another for each row and generation: it spreads over time what was granted together. */
    double lot() {
        return Math.floorMod(Objects.hash(id, generation), 1024) / 1024.0;
    }

    /** Erases the tokens; no late answer for them is stored any more. */
    void forgetGrant() {
        grant = null;
        subscription = StoredSubscription.of(Subscription.NONE);
        renewAt = null;
        generation++;
    }

    /** Was it made after that, in whole seconds? */
    boolean isNewerThan(Instant at) {
        return connectedAt != null && at.getEpochSecond() < connectedAt.getEpochSecond();
    }

    void is(ConnectionStatus now) {
        status = now.wire();
    }
}
