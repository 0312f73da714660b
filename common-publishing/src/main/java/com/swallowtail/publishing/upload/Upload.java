package com.swallowtail.publishing.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as far as it has come.
 *
 * @param stored how many bytes are durable; only these are promised
 * @param metadata as the uploader sent it
 * @param addressKey signs the address that a platform fetches the file from, and nothing else
 */
record Upload(
        UUID id,
        String platform,
        String instanceId,
        long length,
        long stored,
        String metadata,
        String contentType,
        String addressKey,
        Instant createdAt,
        Instant expiresAt) {
    /** Where nothing better is known of a file. */
    static final String ANY_BYTES = "application/octet-stream";

    boolean isFinished() {
        return stored == length;
    }

    long missing() {
        return length - stored;
    }

    Upload with(long nowStored, String nowContentType) {
        return new Upload(
                id,
                platform,
                instanceId,
                length,
                nowStored,
                metadata,
                nowContentType,
                addressKey,
                createdAt,
                expiresAt);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "upload " + id + " (" + stored + " of " + length + " bytes)";
    }
}
