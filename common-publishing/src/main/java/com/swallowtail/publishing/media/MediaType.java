package com.swallowtail.publishing.media;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which type of media a file is, by what is said of it or by its first bytes. Other types are nobody's business here. */
public final class MediaType {
    /** How many bytes of a file tell its type. */
    public static final int TELLING_BYTES = 12;

    private static final Map<String, String> BY_ENDING = Map.of(
            "mp4", "video/mp4",
            "m4v", "video/mp4",
            "mov", "video/quicktime",
            "webm", "video/webm",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp");

    private MediaType() {}

    public static Optional<String> stated(String type) {
        var plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.of(plain).filter(BY_ENDING::containsValue);
    }

    public static Optional<String> ofName(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(ending));
    }

    public static Optional<String> ofBytes(byte[] first) {
        var hex = HexFormat.of().formatHex(first);
        var text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(text.startsWith("qt  ", 8) ? "video/quicktime" : "video/mp4");
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        return hex.startsWith("1a45dfa3")
                ? Optional.of("video/webm")
                : hex.startsWith("ffd8ff")
                        ? Optional.of("image/jpeg")
                        : Optional.of("image/png").filter(png -> hex.startsWith("89504e470d0a1a0a"));
    }
}
