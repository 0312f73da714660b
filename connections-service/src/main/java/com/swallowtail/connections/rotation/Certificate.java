package com.swallowtail.connections.rotation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What is certified at the end of a rotation.
 *
 * @param keyId the key that everything was sealed with anew
 * @param sealed how many values each key has sealed, by column and key id, when it ended
 * @param leftOnOtherKeys what could not be sealed anew, since no key of the ring opens it; zero means that every other key
 *     can be removed
 */
@RegisterForReflection
record Certificate(
        UUID rotation,
        String keyId,
        Instant startedAt,
        Instant finishedAt,
        long rewrapped,
        SortedMap<String, SortedMap<String, Long>> sealed,
        long leftOnOtherKeys) {}
