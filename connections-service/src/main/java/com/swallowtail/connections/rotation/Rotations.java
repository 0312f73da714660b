package com.swallowtail.connections.rotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.vault.RingSignatures;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import com.swallowtail.events.RefusedAccess;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rotations; one at most is open. */
@ApplicationScoped
class Rotations {
    private static final String PURPOSE = "swallowtail key rotation certificates";
    private static final String MAKE = """
            insert into key_rotations (id, key_id, started_by, request_id, started_at)
            values (:id, :key, :by, :request, :now)
            on conflict ((true)) where finished_at is null do nothing""";

    private final TokenVault vault;
    private final RingSignatures signatures;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Rotations(TokenVault vault, Outbox outbox, ObjectMapper json, Clock clock) {
        this.vault = vault;
        this.signatures = vault.signatures(PURPOSE);
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Opens a rotation to the present key; while one is open, that one is answered. */
    @WithTransaction
    Uni<Rotation> start(Initiator initiator) {
        return opened(initiator).map(RotationEntity::toDomain);
    }

    /** One that was in the way may have ended before it is read: then the way is free. */
    private Uni<RotationEntity> opened(Initiator initiator) {
        return make(initiator)
                .chain(made -> RotationEntity.unfinished()
                        .call(row -> made == 0 || row == null
                                ? Uni.createFrom().voidItem()
                                : outbox.append(audit("key_rotation.started", row, Map.of("keyId", row.keyId)))))
                .chain(row -> row == null ? opened(initiator) : Uni.createFrom().item(row));
    }

    private Uni<Integer> make(Initiator initiator) {
        return Panache.getSession().chain(session -> session.createNativeQuery(MAKE)
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", vault.currentKeyId())
                .setParameter("by", initiator.actor())
                .setParameter("request", initiator.requestId())
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    @WithSession
    Uni<@Nullable Rotation> open() {
        return RotationEntity.unfinished().map(Rotations::domain);
    }

    /** The open one, or the one that ended last; none where there never was one. */
    @WithSession
    Uni<@Nullable Rotation> latest() {
        return RotationEntity.latest().map(Rotations::domain);
    }

    /** Signs the certificate; of several replicas that come to the end, the first does. */
    @WithTransaction
    Uni<Void> finish(UUID id, SortedMap<String, SortedMap<String, Long>> sealed, long left) {
        return RotationEntity.<RotationEntity>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row.finishedAt == null
                        ? finish(row, sealed, left)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> finish(RotationEntity row, SortedMap<String, SortedMap<String, Long>> sealed, long left) {
        row.finishedAt = clock.instant();
        var text =
                write(new Certificate(row.id, row.keyId, row.startedAt, row.finishedAt, row.rewrapped, sealed, left));
        row.sign(text, signatures.sign(text));
        var detail = Map.<String, Object>of(
                "keyId",
                row.keyId,
                "rewrapped",
                row.rewrapped,
                "leftOnOtherKeys",
                left,
                "certificate",
                text,
                "signedBy",
                String.valueOf(row.signedBy),
                "signature",
                String.valueOf(row.signature));
        return outbox.append(audit("key_rotation.finished", row, detail));
    }

    private String write(Certificate certificate) {
        try {
            return json.writeValueAsString(certificate);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A certificate is plain JSON", e);
        }
    }

    private Event audit(String action, RotationEntity row, Map<String, Object> detail) {
        return new AuditRecord(
                        row.startedBy,
                        action,
                        "key-rotation/" + row.id,
                        "succeeded",
                        null,
                        row.requestId,
                        RefusedAccess.SYSTEM_TRAIL,
                        clock.instant(),
                        detail)
                .toEvent();
    }

    /** With which a certificate can be checked; none once its key has left the ring. */
    @Nullable
    String publicKey(Rotation rotation) {
        var signature = rotation.signature();
        return signature == null ? null : signatures.publicKeys().get(signature.keyId());
    }

    private static @Nullable Rotation domain(@Nullable RotationEntity row) {
        return row == null ? null : row.toDomain();
    }
}
