package com.swallowtail.connections.vault;

/**
 * A signature that a key of the ring vouches for.
 *
 * @param keyId the key of the ring that the signing key comes from
 * @param value Ed25519, in base64url
 */
public record RingSignature(String keyId, String value) {}
