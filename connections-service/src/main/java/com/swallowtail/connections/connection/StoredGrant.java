package com.swallowtail.connections.connection;

import com.swallowtail.connections.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a connection that hold its grant, and the app that it was given to. */
@Embeddable
class StoredGrant {
    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "access_token_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "access_token"))
    Sealed sealedAccess;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "refresh_token_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "refresh_token"))
    @Nullable
    Sealed sealedRefresh;

    @Column(name = "app_client_id")
    String clientId;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "app_secret_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "app_secret"))
    Sealed appSecret;

    @Column(name = "access_issued_at")
    Instant issuedAt;

    @Column(name = "access_expires_at")
    @Nullable
    Instant accessExpiresAt;

    @Column(name = "refresh_expires_at")
    @Nullable
    Instant refreshExpiresAt;

    static StoredGrant of(SealedGrant grant) {
        var columns = new StoredGrant();
        columns.sealedAccess = Sealed.of(grant.accessToken());
        columns.sealedRefresh = Sealed.ofNullable(grant.refreshToken());
        columns.clientId = grant.clientId();
        columns.appSecret = Sealed.of(grant.clientSecret());
        columns.issuedAt = grant.issuedAt();
        columns.accessExpiresAt = grant.accessExpiresAt();
        columns.refreshExpiresAt = grant.refreshExpiresAt();
        return columns;
    }

    SealedGrant toDomain() {
        return new SealedGrant(
                sealedAccess.text(),
                Sealed.textOf(sealedRefresh),
                issuedAt,
                accessExpiresAt,
                refreshExpiresAt,
                clientId,
                appSecret.text());
    }
}
