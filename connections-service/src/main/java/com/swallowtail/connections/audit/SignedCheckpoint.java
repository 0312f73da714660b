package com.swallowtail.connections.audit;

/**
 * A checkpoint that this service has seen itself.
 *
 * @param keyId the key of the ring that the signing key comes from
 * @param signature Ed25519, in base64url
 */
record SignedCheckpoint(Checkpoint checkpoint, String keyId, String signature) {}
