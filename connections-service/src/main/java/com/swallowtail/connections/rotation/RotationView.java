package com.swallowtail.connections.rotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.vault.RingSignature;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a rotation stands, and at its end the proof. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "KeyRotation")
record RotationView(
        UUID id,

        @Schema(description = "The key that everything is sealed with anew: the first of the ring.")
        String keyId,

        boolean finished,
        String startedBy,
        Instant startedAt,
        long rewrapped,
        @Nullable Instant finishedAt,

        @Schema(description = "A JSON document, to the letter as it was signed: what each key has sealed, by column.")
        @Nullable
        String certificate,

        @Nullable Proof proof) {

    /** By what anybody can check the certificate: an Ed25519 signature over its UTF-8 bytes, in base64url. */
    @Schema(name = "KeyRotationProof")
    record Proof(
            String algorithm,
            String signedBy,
            String signature,

            @Schema(description = "X.509 SubjectPublicKeyInfo in base64; none once the key has left the ring.")
            @Nullable
            String publicKey) {}

    static RotationView of(Rotation rotation, @Nullable String publicKey) {
        return new RotationView(
                rotation.id(),
                rotation.keyId(),
                rotation.finishedAt() != null,
                rotation.startedBy(),
                rotation.startedAt(),
                rotation.rewrapped(),
                rotation.finishedAt(),
                rotation.certificate(),
                proof(rotation.signature(), publicKey));
    }

    private static @Nullable Proof proof(@Nullable RingSignature signature, @Nullable String publicKey) {
        return signature == null ? null : new Proof("Ed25519", signature.keyId(), signature.value(), publicKey);
    }
}
