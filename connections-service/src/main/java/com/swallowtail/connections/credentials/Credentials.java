package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.vault.Sealed;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.Secret;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform apps that instances brought themselves. */
@ApplicationScoped
class Credentials {
    private final Instances instances;
    private final TokenVault vault;
    private final Connections connections;
    private final Outbox outbox;
    private final Clock clock;

    Credentials(Instances instances, TokenVault vault, Connections connections, Outbox outbox, Clock clock) {
        this.instances = instances;
        this.vault = vault;
        this.connections = connections;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithSession
    Uni<CredentialsView> get(String instanceId, Platform platform, LoginVia login) {
        return CredentialsEntity.at(instanceId, platform, login)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Problem(
                        EdgeProblem.NOT_FOUND, "The instance has no app of its own; the environment's is used."))
                .map(CredentialsEntity::view);
    }

    /** The instance's own app, opened; null where it brought none. */
    @WithSession
    Uni<@Nullable PlatformApp> open(String instanceId, Platform platform, LoginVia login) {
        return CredentialsEntity.at(instanceId, platform, login)
                .firstResult()
                .map(row ->
                        row == null ? null : new PlatformApp(row.clientId, vault.open(row.secret.text(), place(row))));
    }

    /** Stores the app; a blank secret never overwrites one. */
    @WithTransaction
    Uni<CredentialsView> save(
            String instanceId,
            Platform platform,
            LoginVia login,
            String clientId,
            @Nullable Secret secret,
            Initiator initiator) {
        var made = secret == null
                ? Uni.createFrom().voidItem()
                : make(instanceId, platform, login, new PlatformApp(clientId, secret));
        return instances
                .hold(instanceId)
                .chain(() -> made)
                .chain(() -> CredentialsEntity.locked(instanceId, platform, login))
                .onItem()
                .ifNull()
                .failWith(Credentials::secretNeeded)
                .invoke(row -> fill(row, clientId, secret))
                .call(row -> connections.appSecretChanged(
                        instanceId, platform, new PlatformApp(clientId, vault.open(row.secret.text(), place(row)))))
                .call(row -> outbox.append(audit("credentials.saved", instanceId, platform, initiator)))
                .map(CredentialsEntity::view);
    }

    /** Several may come first at once; whoever does makes the row, and the others wait for it. */
    private Uni<Void> make(String instanceId, Platform platform, LoginVia login, PlatformApp app) {
        var id = UUID.randomUUID();
        var sealed = vault.seal(app.clientSecret(), place(instanceId, id));
        return CredentialsEntity.make(id, instanceId, platform, login, app, sealed, clock.instant());
    }

    private void fill(CredentialsEntity row, String clientId, @Nullable Secret secret) {
        if (secret != null) {
            row.secret = Sealed.of(vault.seal(secret, place(row)));
        } else if (!clientId.equals(row.clientId)) {
            throw secretNeeded();
        }
        row.clientId = clientId;
        row.updatedAt = clock.instant();
    }

    private static Problem secretNeeded() {
        return new Problem(EdgeProblem.VALIDATION_FAILED, "A new app comes with its secret.")
                .errors(List.of(new FieldError("/clientSecret", "is needed with a new client id")));
    }

    @WithTransaction
    Uni<Void> delete(String instanceId, Platform platform, LoginVia login, Initiator initiator) {
        return CredentialsEntity.deleteAt(instanceId, platform, login)
                .chain(deleted -> deleted == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.append(audit("credentials.deleted", instanceId, platform, initiator)));
    }

    private Event audit(String action, String instanceId, Platform platform, Initiator initiator) {
        return new AuditRecord(
                        initiator.actor(),
                        action,
                        "credentials/" + platform.segment(),
                        "succeeded",
                        platform.segment(),
                        initiator.requestId(),
                        instanceId,
                        clock.instant(),
                        Map.of())
                .toEvent();
    }

    static Place place(CredentialsEntity row) {
        return place(row.instanceId, row.id);
    }

    private static Place place(String instanceId, UUID id) {
        return new Place(instanceId, id.toString(), "client_secret");
    }
}
