package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
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
    private static final String BY_PLACE = "instanceId = ?1 and platform = ?2";

    private final TokenVault vault;
    private final Connections connections;
    private final Outbox outbox;
    private final Clock clock;

    Credentials(TokenVault vault, Connections connections, Outbox outbox, Clock clock) {
        this.vault = vault;
        this.connections = connections;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithSession
    Uni<CredentialsView> get(String instanceId, Platform platform) {
        return row(instanceId, platform)
                .onItem()
                .ifNull()
                .failWith(() -> new Problem(
                        EdgeProblem.NOT_FOUND, "The instance has no app of its own; the environment's is used."))
                .map(CredentialsEntity::view);
    }

    /** The instance's own app, opened; null where it brought none. */
    @WithSession
    Uni<@Nullable PlatformApp> open(String instanceId, Platform platform) {
        return row(instanceId, platform)
                .map(row -> row == null ? null : new PlatformApp(row.clientId, vault.open(sealed(row), place(row))));
    }

    /** Stores the app; a blank secret never overwrites one. */
    @WithTransaction
    Uni<CredentialsView> save(
            String instanceId, Platform platform, String clientId, @Nullable Secret secret, Initiator initiator) {
        return row(instanceId, platform)
                .map(row -> row == null ? blank(instanceId, platform) : row)
                .invoke(row -> fill(row, clientId, secret))
                .chain(row -> row.<CredentialsEntity>persist())
                .call(row -> connections.appSecretChanged(
                        instanceId, platform, new PlatformApp(clientId, vault.open(sealed(row), place(row)))))
                .call(row -> outbox.append(audit("credentials.saved", instanceId, platform, initiator)))
                .map(CredentialsEntity::view);
    }

    @WithTransaction
    Uni<Void> delete(String instanceId, Platform platform, Initiator initiator) {
        return CredentialsEntity.delete(BY_PLACE, instanceId, platform.segment())
                .chain(deleted -> deleted == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.append(audit("credentials.deleted", instanceId, platform, initiator)));
    }

    private CredentialsEntity blank(String instanceId, Platform platform) {
        var row = new CredentialsEntity();
        row.id = UUID.randomUUID();
        row.instanceId = instanceId;
        row.platform = platform.segment();
        row.createdAt = clock.instant();
        return row;
    }

    private void fill(CredentialsEntity row, String clientId, @Nullable Secret secret) {
        if (secret != null) {
            var sealed = vault.seal(secret, place(row));
            row.secretKeyId = sealed.keyId();
            row.sealedSecret = sealed.ciphertext();
        } else if (!clientId.equals(row.clientId)) {
            throw new Problem(EdgeProblem.VALIDATION_FAILED, "A new app comes with its secret.")
                    .errors(List.of(new FieldError("/clientSecret", "is needed with a new client id")));
        }
        row.clientId = clientId;
        row.updatedAt = clock.instant();
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

    private static Uni<CredentialsEntity> row(String instanceId, Platform platform) {
        return CredentialsEntity.<CredentialsEntity>find(BY_PLACE, instanceId, platform.segment())
                .firstResult();
    }

    private static SealedText sealed(CredentialsEntity row) {
        return new SealedText(row.secretKeyId, row.sealedSecret);
    }

    private static Place place(CredentialsEntity row) {
        return new Place(row.instanceId, row.id.toString(), "client_secret");
    }
}
