package com.swallowtail.publishing.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Unsigned numbers in a part of a file; what lies beyond its end is -1, and nothing a file claims is believed before. */
record Head(ByteBuffer bytes) {
    static Head of(byte[] bytes) {
        return new Head(ByteBuffer.wrap(bytes));
    }

    long size() {
        return bytes.limit();
    }

    boolean has(long at, int count) {
        return at >= 0 && at + count <= size();
    }

    int u8(long at) {
        return has(at, 1) ? bytes.get((int) at) & 0xff : -1;
    }

    int u16(long at) {
        return has(at, 2) ? bytes.getShort((int) at) & 0xffff : -1;
    }

    long u32(long at) {
        return has(at, 4) ? bytes.getInt((int) at) & 0xffffffffL : -1;
    }

    /** Negative beyond the end, and where the number is too long to be true. */
    long u64(long at) {
        return has(at, 8) ? bytes.getLong((int) at) : -1;
    }

    Head littleEndian() {
        return new Head(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }

    String text(long at, int count) {
        return has(at, count)
                ? new String(bytes.array(), bytes.arrayOffset() + (int) at, count, StandardCharsets.ISO_8859_1)
                : "";
    }

    /** From {@code first} to {@code end}, as far as that is here. */
    Head part(long first, long end) {
        int from = (int) Math.min(first, size());
        int to = (int) Math.clamp(end, from, size());
        return new Head(bytes.slice(from, to - from));
    }
}
