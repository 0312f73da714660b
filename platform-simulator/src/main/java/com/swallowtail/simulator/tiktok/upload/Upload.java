package com.swallowtail.simulator.tiktok.upload;

import com.swallowtail.simulator.tiktok.publish.ChunkPlan;
import com.swallowtail.simulator.tiktok.publish.MediaFormat;
import com.swallowtail.simulator.tiktok.publish.Publication;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of one publication as far as they came. A chunk counts whole or not at all; only the hash is kept. */
final class Upload {
    private final Publication publication;
    private final String token;
    private final Instant expiresAt;
    private MessageDigest digest = sha256();
    private byte[] start = new byte[0];
    private long received;

    Upload(Publication publication, String token, Instant expiresAt) {
        this.publication = publication;
        this.token = token;
        this.expiresAt = expiresAt;
    }

    boolean opensWith(String given) {
        return token.equals(given);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Publication publication() {
        return publication;
    }

    ChunkPlan plan() {
        return publication.plan();
    }

    synchronized long received() {
        return received;
    }

    synchronized boolean continuesAt(long first) {
        return first == received && !isComplete();
    }

    synchronized boolean isComplete() {
        return received == plan().videoSize();
    }

    boolean looksLikeVideo() {
        return MediaFormat.isVideo(start);
    }

    synchronized String hash() {
        return HexFormat.of().formatHex(copy(digest).digest());
    }

    /** Takes a chunk; false if another request was faster. */
    synchronized boolean store(ContentRange range, InputStream body) throws IOException {
        if (!continuesAt(range.first())) {
            return false;
        }
        MessageDigest continued = copy(digest);
        byte[] chunkStart = read(body, continued, range.length());
        if (received == 0) {
            start = chunkStart;
        }
        digest = continued;
        received += range.length();
        publication.arrived(received);
        return true;
    }

    private static byte[] read(InputStream body, MessageDigest into, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        byte[] start = null;
        long missing = length;
        while (missing > 0) {
            int count = body.read(buffer, 0, (int) Math.min(buffer.length, missing));
            if (count < 0) {
                throw new EOFException("The chunk ended " + missing + " bytes early");
            }
            start = start == null ? Arrays.copyOf(buffer, Math.min(count, MediaFormat.PROBE)) : start;
            into.update(buffer, 0, count);
            missing -= count;
        }
        return start == null ? new byte[0] : start;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
