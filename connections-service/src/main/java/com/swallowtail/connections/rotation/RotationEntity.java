package com.swallowtail.connections.rotation;

import com.swallowtail.connections.vault.RingSignature;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of key_rotations; how much is done is counted by plain SQL, beside the work. */
@Entity
@Table(name = "key_rotations")
class RotationEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "key_id")
    String keyId;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(insertable = false, updatable = false)
    long rewrapped;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Nullable
    String certificate;

    @Column(name = "signed_by")
    @Nullable
    String signedBy;

    @Nullable
    String signature;

    /** Always with the same limit: of two that first ask at once, Hibernate hands one the other's plan. */
    static Uni<@Nullable RotationEntity> unfinished() {
        return RotationEntity.<RotationEntity>find("finishedAt is null").firstResult();
    }

    static Uni<@Nullable RotationEntity> latest() {
        return RotationEntity.<RotationEntity>findAll(Sort.descending("startedAt"))
                .firstResult();
    }

    void sign(String text, RingSignature signed) {
        certificate = text;
        signedBy = signed.keyId();
        signature = signed.value();
    }

    Rotation toDomain() {
        return new Rotation(
                id,
                keyId,
                startedBy,
                startedAt,
                rewrapped,
                finishedAt,
                certificate,
                signature == null ? null : new RingSignature(Objects.requireNonNull(signedBy), signature));
    }
}
