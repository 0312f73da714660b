package com.swallowtail.connections.credentials;

import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.vault.Sealed;
import com.swallowtail.crypto.SealedText;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of instance_credentials. */
@Entity
@Table(name = "instance_credentials")
class CredentialsEntity extends PanacheEntityBase {
    private static final String BY_PLACE = "instanceId = ?1 and platform = ?2 and loginVia = ?3";
    private static final String MAKE = """
            insert into instance_credentials
              (id, instance_id, platform, login_via, client_id, client_secret_key_id, client_secret, version, created_at, updated_at)
            values (:id, :instance, :platform, :login, :client, :keyId, :secret, 0, :now, :now)
            on conflict (instance_id, platform, login_via) do nothing""";

    private static final int MOST_TRIED = 100;

    @Id
    UUID id;

    @Column(name = "instance_id")
    String instanceId;

    String platform;

    @Column(name = "login_via")
    String loginVia;

    @Column(name = "client_id")
    String clientId;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "client_secret_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "client_secret"))
    Sealed secret;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static PanacheQuery<CredentialsEntity> at(String instanceId, Platform platform, LoginVia login) {
        return find(BY_PLACE, instanceId, platform.segment(), login.wire());
    }

    static Uni<List<CredentialsEntity>> of(Platform platform, Set<String> instances) {
        return list("platform = ?1 and instanceId in ?2", platform.segment(), instances);
    }

    static Uni<List<CredentialsEntity>> named(Platform platform, String clientId) {
        return CredentialsEntity.<CredentialsEntity>find(
                        "platform = ?1 and clientId = ?2 order by updatedAt desc", platform.segment(), clientId)
                .range(0, MOST_TRIED - 1)
                .list();
    }

    static Uni<List<CredentialsEntity>> newest(Platform platform) {
        return CredentialsEntity.<CredentialsEntity>find("platform = ?1 order by updatedAt desc", platform.segment())
                .range(0, MOST_TRIED - 1)
                .list();
    }

    static Uni<@Nullable CredentialsEntity> locked(String instanceId, Platform platform, LoginVia login) {
        return at(instanceId, platform, login)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    static Uni<Long> deleteAt(String instanceId, Platform platform, LoginVia login) {
        return delete(BY_PLACE, instanceId, platform.segment(), login.wire());
    }

    static Uni<Long> deleteOf(String instanceId) {
        return delete("instanceId", instanceId);
    }

    /** Makes the row, or leaves the one that is there as it is. */
    static Uni<Void> make(
            UUID id,
            String instanceId,
            Platform platform,
            LoginVia login,
            PlatformApp app,
            SealedText secret,
            Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MAKE)
                        .setParameter("id", id)
                        .setParameter("instance", instanceId)
                        .setParameter("platform", platform.segment())
                        .setParameter("login", login.wire())
                        .setParameter("client", app.clientId())
                        .setParameter("keyId", secret.keyId())
                        .setParameter("secret", secret.ciphertext())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    CredentialsView view() {
        return new CredentialsView(
                Platform.fromString(platform), LoginVia.ofWire(loginVia), clientId, true, createdAt, updatedAt);
    }
}
