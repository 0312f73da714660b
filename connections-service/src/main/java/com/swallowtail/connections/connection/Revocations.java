package com.swallowtail.connections.connection;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.vault.Sealed;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.Secret;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants that still have to be taken back. Their rows hold the only copy of the token, sealed for its new place. */
@ApplicationScoped
class Revocations {
    private static final String ACCESS_TOKEN = "revocations.access_token";
    private static final String APP_SECRET = "revocations.app_secret";
    private static final String NOT_REVOCABLE =
            "not revocable by the platform: its owner may remove the app in the account's settings there";

    private final GrantSeal seal;
    private final TokenVault vault;
    private final Outbox outbox;
    private final Clock clock;

    Revocations(GrantSeal seal, TokenVault vault, Outbox outbox, Clock clock) {
        this.seal = seal;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Moves the grant that the connection holds here; part of the caller's transaction. */
    Uni<Void> add(Connection connection) {
        if (connection.grant() == null) {
            return Uni.createFrom().voidItem();
        }
        return persist(
                connection,
                connection.loginVia(),
                connection.requireUserId(),
                seal.accessToken(connection),
                seal.app(connection),
                connection.grant().accessExpiresAt());
    }

    /** Keeps a grant that the connection never held; part of the caller's transaction. */
    Uni<Void> add(Connection connection, LoginVia loginVia, Grant grant, PlatformApp app) {
        return persist(
                connection,
                loginVia,
                grant.userId(),
                grant.accessToken(),
                app,
                grant.accessLife() == null ? null : clock.instant().plus(grant.accessLife()));
    }

    private Uni<Void> persist(
            Connection connection,
            LoginVia loginVia,
            String userId,
            Secret accessToken,
            PlatformApp app,
            @Nullable Instant expiresAt) {
        if (!loginVia.revocable()) {
            return outbox.append(ended(
                    connection.instanceId(),
                    connection.requireId(),
                    connection.platform().segment(),
                    "grant.not_revoked",
                    NOT_REVOCABLE));
        }
        var row = new RevocationEntity();
        row.id = UUID.randomUUID();
        row.instanceId = connection.instanceId();
        row.connectionId = connection.requireId();
        row.platform = connection.platform().segment();
        row.loginVia = loginVia.wire();
        row.userId = userId;
        row.clientId = app.clientId();
        row.sealedAccess = Sealed.of(vault.seal(accessToken, place(row, ACCESS_TOKEN)));
        row.appSecret = Sealed.of(vault.seal(app.clientSecret(), place(row, APP_SECRET)));
        row.createdAt = clock.instant();
        row.tokenExpiresAt = expiresAt == null ? row.createdAt.plus(Revocation.PATIENCE) : expiresAt;
        row.nextAttemptAt = row.createdAt;
        return row.persist().replaceWithVoid();
    }

    /** A new grant of this user and app has come: nothing may be taken back any more. */
    Uni<Void> erase(String clientId, String userId) {
        return RevocationEntity.delete("clientId = ?1 and userId = ?2", clientId, userId)
                .replaceWithVoid();
    }

    /** Is a grant of this connection still to be taken back? */
    Uni<Boolean> isPending(UUID connectionId) {
        return RevocationEntity.count("connectionId", connectionId).map(count -> count > 0);
    }

    /** The revocation, if it still stands. */
    @WithSession
    Uni<Revocation> open(UUID id) {
        return RevocationEntity.<RevocationEntity>findById(id)
                .onItem()
                .ifNotNull()
                .transform(this::open);
    }

    private Revocation open(RevocationEntity row) {
        return new Revocation(
                row.id,
                row.instanceId,
                row.connectionId,
                Platform.fromString(row.platform),
                LoginVia.ofWire(row.loginVia),
                row.userId,
                new PlatformApp(row.clientId, vault.open(row.appSecret.text(), place(row, APP_SECRET))),
                vault.open(row.sealedAccess.text(), place(row, ACCESS_TOKEN)),
                row.tokenExpiresAt,
                row.attempts,
                row.createdAt);
    }

    /** Does another connection still live on this grant? A platform revokes per user and app, not per token. */
    @WithSession
    Uni<Boolean> isStillUsed(Revocation revocation) {
        return ConnectionEntity.count(
                        "platform = ?1 and grant.clientId = ?2 and userId = ?3",
                        revocation.platform().segment(),
                        revocation.app().clientId(),
                        revocation.userId())
                .map(count -> count > 0);
    }

    /** Erases the row, which need not be readable, and says how it ended. */
    @WithTransaction
    Uni<Void> end(UUID id, String action, String reason) {
        return RevocationEntity.<RevocationEntity>findById(id)
                .onItem()
                .ifNotNull()
                .transformToUni(row -> RevocationEntity.delete("id", id)
                        .chain(deleted -> deleted > 0
                                ? outbox.append(ended(row.instanceId, row.connectionId, row.platform, action, reason))
                                : Uni.createFrom().voidItem()));
    }

    private Event ended(String instanceId, UUID connectionId, String platform, String action, String reason) {
        return new AuditRecord(
                        "system:connections-service",
                        action,
                        "connection/" + connectionId,
                        action.equals("grant.revoked") ? "succeeded" : "failed",
                        platform,
                        null,
                        instanceId,
                        clock.instant(),
                        Map.of("reason", reason))
                .toEvent();
    }

    private static Place place(RevocationEntity row, String column) {
        return new Place(row.instanceId, row.id.toString(), column);
    }
}
