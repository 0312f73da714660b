package com.swallowtail.publishing.media;

import com.swallowtail.publishing.media.MediaFacts.Seen;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads an MP4 or MOV (ISO 14496-12): the movie's duration, and the sides of its first track that has any. */
final class Mp4Head {
    private static final long UNKNOWN_32 = 0xffffffffL;

    private Seen sides = Seen.NOTHING;
    private @Nullable Duration duration;

    private Mp4Head() {}

    static Seen read(byte[] head) {
        var found = new Mp4Head();
        boxes(Head.of(head), found::ofFile);
        return found.sides.lasting(found.duration);
    }

    private void ofFile(String type, Head content) {
        if (type.equals("moov")) {
            boxes(content, this::ofMovie);
        }
    }

    private void ofMovie(String type, Head content) {
        if (type.equals("mvhd")) {
            duration = duration(content);
        } else if (type.equals("trak")) {
            boxes(content, this::ofTrack);
        }
    }

    private void ofTrack(String type, Head content) {
        if (type.equals("tkhd") && sides.width() == null) {
            sides = sides(content);
        }
    }

    private static @Nullable Duration duration(Head header) {
        boolean isLong = header.u8(0) == 1;
        long scale = header.u32(isLong ? 20 : 12);
        long units = isLong ? header.u64(24) : header.u32(16);
        boolean told = scale > 0 && units > 0 && (isLong || units != UNKNOWN_32) && units / scale < Integer.MAX_VALUE;
        return told ? Duration.ofMillis(Math.max(1, Math.round(units * 1000.0 / scale))) : null;
    }

    /** Sides are 16.16 fixed; a matrix that turns by 90 degrees swaps them. */
    private static Seen sides(Head header) {
        long matrix = header.u8(0) == 1 ? 52 : 40;
        long width = header.u32(matrix + 36) >> 16;
        long height = header.u32(matrix + 40) >> 16;
        boolean turned = header.u32(matrix) == 0 && header.u32(matrix + 16) == 0;
        return turned ? Seen.sides(height, width) : Seen.sides(width, height);
    }

    private static void boxes(Head parent, BiConsumer<String, Head> visitor) {
        long at = 0;
        while (parent.has(at, 8)) {
            long stated = parent.u32(at);
            long header = stated == 1 ? 16 : 8;
            long size = stated == 1 ? parent.u64(at + 8) : stated == 0 ? parent.size() - at : stated;
            if (size < header) {
                return;
            }
            visitor.accept(parent.text(at + 4, 4), parent.part(at + header, at + size));
            at += size;
        }
    }
}
