package com.swallowtail.publishing.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body as text. JSON is UTF-8 without control characters, so that as a JSON string it is at most twice as long. */
final class SignedText {
    private SignedText() {}

    /** Null where it is no such text: no platform signs that. */
    static @Nullable String of(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.chars().allMatch(SignedText::isPlain) ? text : null;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static boolean isPlain(int character) {
        return character >= ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
