package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Platform;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of instance_credentials. */
@Entity
@Table(name = "instance_credentials")
class CredentialsEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "instance_id")
    String instanceId;

    String platform;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "client_secret_key_id")
    String secretKeyId;

    @Column(name = "client_secret")
    String sealedSecret;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    CredentialsView view() {
        return new CredentialsView(Platform.fromString(platform), clientId, true, createdAt, updatedAt);
    }
}
