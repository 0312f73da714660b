package com.swallowtail.simulator.meta.container;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads the boxes of an MP4 or MOV as far as its index. */
final class MovieHeader {
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "edts");

    private boolean indexed;
    private boolean edited;
    private int width;
    private int height;
    private Duration duration = Duration.ZERO;

    private MovieHeader() {}

    static Optional<MediaFacts> read(byte[] bytes) {
        boolean movie = bytes.length >= 12 && new String(bytes, 4, 4, StandardCharsets.US_ASCII).equals("ftyp");
        return movie ? Optional.of(new MovieHeader().facts(ByteBuffer.wrap(bytes))) : Optional.empty();
    }

    private MediaFacts facts(ByteBuffer file) {
        try {
            boxes(file);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            indexed = false;
        }
        return new MediaFacts(MediaFacts.Format.VIDEO, width, height, duration, indexed && !edited);
    }

    /** Stops at the content: an index after it counts as none. Of a long index only the beginning may be here. */
    private void boxes(ByteBuffer part) {
        while (part.remaining() >= 8) {
            int size = part.getInt();
            byte[] name = new byte[4];
            part.get(name);
            String type = new String(name, StandardCharsets.US_ASCII);
            if (type.equals("mdat")) {
                return;
            }
            if (size < 8) {
                throw new IllegalArgumentException("A box before the content has no size");
            }
            int here = Math.min(size - 8, part.remaining());
            box(type, part.slice(part.position(), here));
            part.position(part.position() + here);
        }
    }

    private void box(String type, ByteBuffer content) {
        indexed |= type.equals("moov");
        edited |= type.equals("elst");
        if (CONTAINERS.contains(type)) {
            boxes(content);
        } else if (type.equals("mvhd")) {
            duration = duration(content);
        } else if (type.equals("tkhd")) {
            width = Math.max(width, content.getShort(content.limit() - 8) & 0xffff);
            height = Math.max(height, content.getShort(content.limit() - 4) & 0xffff);
        }
    }

    private static Duration duration(ByteBuffer header) {
        boolean wide = header.get(0) == 1;
        long scale = header.getInt(wide ? 20 : 12) & 0xffffffffL;
        long length = wide ? header.getLong(24) : header.getInt(16) & 0xffffffffL;
        return scale == 0 ? Duration.ZERO : Duration.ofMillis(length * 1000 / scale);
    }
}
