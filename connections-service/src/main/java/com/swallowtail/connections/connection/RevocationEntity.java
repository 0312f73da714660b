package com.swallowtail.connections.connection;

import com.swallowtail.connections.vault.Sealed;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of revocations. */
@Entity
@Table(name = "revocations")
class RevocationEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "instance_id")
    String instanceId;

    @Column(name = "connection_id")
    UUID connectionId;

    String platform;

    @Column(name = "login_via")
    String loginVia;

    @Column(name = "platform_user_id")
    String userId;

    @Column(name = "client_id")
    String clientId;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "app_secret_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "app_secret"))
    Sealed appSecret;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "access_token_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "access_token"))
    Sealed sealedAccess;

    @Column(name = "token_expires_at")
    Instant tokenExpiresAt;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "created_at")
    Instant createdAt;
}
