package com.swallowtail.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/**
 * What is encrypted: a secret together with its place.
 *
 * <p>Version 1 is the byte 1, then instance, connection, column and secret, each as a length (4 bytes, big-endian) and
 * that many bytes of UTF-8, then nothing. Every envelope has one encoding, and two different envelopes never share it.
 */
record Envelope(Place place, Secret secret) {
    private static final byte VERSION = 1;

    byte[] encode() {
        var fields =
                List.of(utf8(place.instance()), utf8(place.connection()), utf8(place.column()), utf8(secret.reveal()));
        var size = fields.stream()
                .mapToInt(field -> Integer.BYTES + field.remaining())
                .sum();
        var encoded = ByteBuffer.allocate(1 + size).put(VERSION);
        fields.forEach(field -> encoded.putInt(field.remaining()).put(field));
        return encoded.array();
    }

    /** Empty when the bytes are no envelope of a known version. */
    static Optional<Envelope> decode(byte[] bytes) {
        try {
            var encoded = ByteBuffer.wrap(bytes);
            if (encoded.get() != VERSION) {
                return Optional.empty();
            }
            var place = new Place(text(encoded), text(encoded), text(encoded));
            var secret = new Secret(text(encoded));
            return encoded.hasRemaining() ? Optional.empty() : Optional.of(new Envelope(place, secret));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Refuses half a surrogate pair, which would come back as a question mark. */
    private static ByteBuffer utf8(String text) {
        try {
            return UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException _) { // its message would be about the secret
            throw new IllegalArgumentException("Only well-formed Unicode can be sealed");
        }
    }

    private static String text(ByteBuffer encoded) throws CharacterCodingException {
        var length = encoded.getInt();
        var field = encoded.slice(encoded.position(), length);
        encoded.position(encoded.position() + length);
        return UTF_8.newDecoder().decode(field).toString();
    }
}
