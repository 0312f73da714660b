package com.swallowtail.simulator.meta.container;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of one video as far as they came. Each counts at once; only the beginning and the hash are kept. */
final class Transfer {
    private final MessageDigest digest = sha256();
    private byte[] start = new byte[0];
    private MediaFacts facts = MediaFacts.UNKNOWN;
    private long received;
    private long expected;
    private boolean complete;
    private boolean uploadable;

    /** The app itself is going to send the bytes. */
    synchronized void awaitUpload() {
        uploadable = true;
    }

    /** Whether an upload may begin at this byte; then no other may until it is released. */
    synchronized boolean claim(long offset, long total) {
        boolean continues = uploadable && !complete && offset == received && (expected == 0 || expected == total);
        if (continues) {
            uploadable = false;
            expected = total;
        }
        return continues;
    }

    synchronized void release() {
        uploadable = true;
    }

    synchronized void take(byte[] buffer, int count) {
        if (start.length < MediaFacts.PROBE) {
            int wanted = Math.min(count, MediaFacts.PROBE - start.length);
            start = Arrays.copyOf(start, start.length + wanted);
            System.arraycopy(buffer, 0, start, start.length - wanted, wanted);
        }
        digest.update(buffer, 0, count);
        received += count;
    }

    /** From now on only the facts are kept of the beginning. */
    synchronized void complete() {
        complete = true;
        expected = received;
        facts = MediaFacts.of(start);
        start = new byte[0];
    }

    synchronized boolean isComplete() {
        return complete;
    }

    synchronized long received() {
        return received;
    }

    synchronized long expected() {
        return expected;
    }

    synchronized MediaFacts facts() {
        return facts;
    }

    synchronized String hash() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
