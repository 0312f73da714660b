package com.swallowtail.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Values in a text that only these values have: each with its length in bytes of UTF-8 before it and a comma behind, as in
 * {@code 4:acme,}; a value that is missing is {@code -,}.
 */
public final class CanonicalText {
    private CanonicalText() {}

    public static String of(@Nullable Object... values) {
        var text = new StringBuilder();
        for (var value : values) {
            if (value == null) {
                text.append("-,");
            } else {
                var written = value.toString();
                text.append(written.getBytes(UTF_8).length)
                        .append(':')
                        .append(written)
                        .append(',');
            }
        }
        return text.toString();
    }

    /** SHA-256 of that text, in lower-case hex. */
    public static String hash(@Nullable Object... values) {
        return HexFormat.of().formatHex(sha256().digest(of(values).getBytes(UTF_8)));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
