package com.swallowtail.simulator.meta.container;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** Reads the segments of a JPEG as far as its size. A file of several pictures (MPO) is not one. */
final class JpegHeader {
    private static final int START = 0xFFD8;
    private static final int APP2 = 0xE2;
    private static final int MULTI_PICTURE = 0x4D504600;

    private JpegHeader() {}

    static Optional<MediaFacts> read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            return (file.getShort() & 0xffff) == START ? segments(file) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<MediaFacts> segments(ByteBuffer file) {
        while ((file.get() & 0xff) == 0xff) {
            int marker = file.get() & 0xff;
            int next = file.position() + (file.getShort() & 0xffff);
            if (isFrame(marker)) {
                file.get();
                int height = file.getShort() & 0xffff;
                int width = file.getShort() & 0xffff;
                return Optional.of(new MediaFacts(MediaFacts.Format.JPEG, width, height, Duration.ZERO, false));
            }
            if (marker == APP2 && file.getInt(file.position()) == MULTI_PICTURE) {
                return Optional.empty();
            }
            file.position(next);
        }
        return Optional.empty();
    }

    /** C0 to CF begin a frame, except for tables and extensions. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
