package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.Scopes;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.web.Actor;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of platform_connections; the columns of a running refresh are not mapped here on purpose. */
@Entity
@Table(name = "platform_connections")
class ConnectionEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "instance_id")
    String instanceId;

    String platform;
    String status;
    long generation;

    @Version
    long version;

    @Column(name = "account_id")
    @Nullable
    String accountId;

    @Nullable
    String username;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "avatar_url")
    @Nullable
    String avatarUrl;

    @Column(name = "profile_url")
    @Nullable
    String profileUrl;

    @Column(name = "account_type")
    @Nullable
    String accountType;

    String scopes;

    @Column(name = "access_token_key_id")
    @Nullable
    String accessTokenKeyId;

    @Column(name = "access_token")
    @Nullable
    String sealedAccess;

    @Column(name = "refresh_token_key_id")
    @Nullable
    String refreshTokenKeyId;

    @Column(name = "refresh_token")
    @Nullable
    String sealedRefresh;

    @Column(name = "app_client_id")
    @Nullable
    String clientId;

    @Column(name = "app_secret_key_id")
    @Nullable
    String appSecretKeyId;

    @Column(name = "app_secret")
    @Nullable
    String sealedAppSecret;

    @Column(name = "access_issued_at")
    @Nullable
    Instant accessIssuedAt;

    @Column(name = "access_expires_at")
    @Nullable
    Instant accessExpiresAt;

    @Column(name = "refresh_expires_at")
    @Nullable
    Instant refreshExpiresAt;

    @Column(name = "connected_at")
    @Nullable
    Instant connectedAt;

    @Column(name = "last_synced_at")
    @Nullable
    Instant lastSyncedAt;

    @Column(name = "error_code")
    @Nullable
    String errorCode;

    @Column(name = "error_detail")
    @Nullable
    String errorDetail;

    @Column(name = "error_actor")
    @Nullable
    String errorActor;

    @Column(name = "error_action")
    @Nullable
    String errorAction;

    @Column(name = "error_at")
    @Nullable
    Instant errorAt;

    Connection toDomain() {
        return new Connection(
                id,
                instanceId,
                Platform.fromString(platform),
                ConnectionStatus.ofWire(status),
                generation,
                version,
                account(),
                Scopes.parse(scopes),
                grant(),
                connectedAt,
                lastSyncedAt,
                lastError());
    }

    boolean isLive() {
        return ConnectionStatus.ofWire(status).isLive();
    }

    void keep(Account account) {
        accountId = account.id();
        username = account.username();
        displayName = account.displayName();
        avatarUrl = account.avatarUrl();
        profileUrl = account.profileUrl();
        accountType = account.type();
    }

    void keep(SealedGrant grant) {
        accessTokenKeyId = grant.accessToken().keyId();
        sealedAccess = grant.accessToken().ciphertext();
        var refresh = grant.refreshToken();
        refreshTokenKeyId = refresh == null ? null : refresh.keyId();
        sealedRefresh = refresh == null ? null : refresh.ciphertext();
        clientId = grant.clientId();
        appSecretKeyId = grant.clientSecret().keyId();
        sealedAppSecret = grant.clientSecret().ciphertext();
        accessIssuedAt = grant.issuedAt();
        accessExpiresAt = grant.accessExpiresAt();
        refreshExpiresAt = grant.refreshExpiresAt();
        generation++;
    }

    /** Erases the tokens; no late answer for them is stored any more. */
    void forgetGrant() {
        accessTokenKeyId = sealedAccess = null;
        refreshTokenKeyId = sealedRefresh = null;
        appSecretKeyId = sealedAppSecret = null;
        accessIssuedAt = accessExpiresAt = refreshExpiresAt = null;
        generation++;
    }

    void keep(@Nullable LastError error) {
        errorCode = error == null ? null : error.code();
        errorDetail = error == null ? null : error.detail();
        errorActor = error == null ? null : error.actor().name();
        errorAction = error == null ? null : error.action();
        errorAt = error == null ? null : error.at();
    }

    private @Nullable Account account() {
        return accountId == null
                ? null
                : new Account(accountId, username, displayName, avatarUrl, profileUrl, accountType);
    }

    private @Nullable SealedGrant grant() {
        if (sealedAccess == null) {
            return null;
        }
        return new SealedGrant(
                new SealedText(accessTokenKeyId, sealedAccess),
                sealedRefresh == null ? null : new SealedText(refreshTokenKeyId, sealedRefresh),
                accessIssuedAt,
                accessExpiresAt,
                refreshExpiresAt,
                clientId,
                new SealedText(appSecretKeyId, sealedAppSecret));
    }

    private @Nullable LastError lastError() {
        return errorCode == null
                ? null
                : new LastError(errorCode, errorDetail, Actor.valueOf(errorActor), errorAction, errorAt);
    }
}
