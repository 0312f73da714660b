package com.swallowtail.simulator.media;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The content of a made-up MP4 of any size: the boxes of one that lasts 15 seconds, then bytes which follow from their position alone, so that
 * a part in the wrong place changes the hash. Nothing is held; it is made while it is read.
 */
final class SizedVideo extends InputStream {
    private static final int HEADER = 164;
    private static final int MILLISECONDS = 1_000;
    private static final int DURATION = 15_000;
    private static final int REST_OF_MOVIE_HEADER = 80;

    private final byte[] header;
    private final long end;
    private long position;

    /** Reads from {@code first} up to and without {@code end}. */
    SizedVideo(long size, long first, long end) {
        this.header = header(size);
        this.position = first;
        this.end = end;
    }

    @Override
    public int read() {
        return position >= end ? -1 : at(position++) & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (position >= end) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(length, end - position);
        int filled = 0;
        while (filled < count) {
            filled += fill(target, offset + filled, count - filled);
        }
        return count;
    }

    private int fill(byte[] target, int offset, int length) {
        boolean whole = position >= HEADER && position % 8 == 0 && length >= 8;
        if (!whole) {
            target[offset] = at(position++);
            return 1;
        }
        long word = word(position);
        for (int shift = 0; shift < 8; shift++) {
            target[offset + shift] = (byte) (word >>> (8 * shift));
        }
        position += 8;
        return 8;
    }

    private byte at(long place) {
        return place < HEADER ? header[(int) place] : (byte) (word(place & ~7L) >>> (8 * (place & 7)));
    }

    private static long word(long place) {
        long mixed = (place + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    private static byte[] header(long size) {
        return ByteBuffer.allocate(HEADER)
                .putInt(32)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x200)
                .put("isomiso2avc1mp41".getBytes(StandardCharsets.US_ASCII))
                .putInt(116)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putInt(108)
                .put("mvhd".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[12])
                .putInt(MILLISECONDS)
                .putInt(DURATION)
                .put(new byte[REST_OF_MOVIE_HEADER])
                .putInt(1)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .putLong(Math.max(16, size - 148))
                .array();
    }
}
