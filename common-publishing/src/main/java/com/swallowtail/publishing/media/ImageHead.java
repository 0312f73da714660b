package com.swallowtail.publishing.media;

import com.swallowtail.publishing.media.MediaFacts.Seen;

/** Reads the sides of a JPEG, PNG or WebP as they are stored; a note to turn a photo is not followed. */
final class ImageHead {
    private static final int FIRST_SEGMENT = 2;

    private ImageHead() {}

    static Seen read(String type, byte[] bytes) {
        var head = Head.of(bytes);
        return switch (type) {
            case "image/jpeg" -> jpeg(head);
            case "image/png" -> Seen.sides(head.u32(16), head.u32(20));
            default -> webp(head.littleEndian());
        };
    }

    private static Seen jpeg(Head head) {
        long at = FIRST_SEGMENT;
        while (head.u8(at) == 0xff) {
            int marker = head.u8(at + 1);
            if (isFrame(marker)) {
                return Seen.sides(head.u16(at + 7), head.u16(at + 5));
            }
            at += marker == 0xff ? 1 : isAlone(marker) ? 2 : 2 + Math.max(2, head.u16(at + 2));
        }
        return Seen.NOTHING;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
    }

    private static Seen webp(Head head) {
        if (!head.has(0, 30)) {
            return Seen.NOTHING;
        }
        return switch (head.text(12, 4)) {
            case "VP8 " -> Seen.sides(head.u16(26) & 0x3fff, head.u16(28) & 0x3fff);
            case "VP8L" -> Seen.sides(1 + (head.u32(21) & 0x3fff), 1 + (head.u32(21) >> 14 & 0x3fff));
            case "VP8X" -> Seen.sides(1 + (head.u32(24) & 0xffffff), 1 + (head.u32(26) >> 8));
            default -> Seen.NOTHING;
        };
    }
}
