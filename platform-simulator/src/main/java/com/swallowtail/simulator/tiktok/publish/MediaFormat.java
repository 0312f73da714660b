package com.swallowtail.simulator.tiktok.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recognizes by its first bytes whether a file is of a kind that TikTok takes. */
public final class MediaFormat {
    /** As many bytes as are looked at. */
    public static final int PROBE = 12;

    private MediaFormat() {}

    /** MP4 and MOV name their type from the fifth byte on; WebM begins as every EBML file. */
    public static boolean isVideo(byte[] start) {
        return text(start, 4, 8).equals("ftyp") || begins(start, 0x1A, 0x45, 0xDF, 0xA3);
    }

    static boolean isPicture(byte[] start) {
        boolean webp = text(start, 0, 4).equals("RIFF") && text(start, 8, 12).equals("WEBP");
        return webp || begins(start, 0xFF, 0xD8, 0xFF);
    }

    private static boolean begins(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (start.length <= i || (start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] start, int from, int to) {
        return start.length < to ? "" : new String(Arrays.copyOfRange(start, from, to), StandardCharsets.ISO_8859_1);
    }
}
