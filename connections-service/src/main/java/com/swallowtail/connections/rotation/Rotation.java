package com.swallowtail.connections.rotation;

import com.swallowtail.connections.vault.RingSignature;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rotation to a key.
 *
 * @param certificate what was signed at its end, to the letter; none while it runs
 */
record Rotation(
        UUID id,
        String keyId,
        String startedBy,
        Instant startedAt,
        long rewrapped,
        @Nullable Instant finishedAt,
        @Nullable String certificate,
        @Nullable RingSignature signature) {}
