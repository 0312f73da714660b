package com.swallowtail.crypto;

import com.macasaet.fernet.Key;
import com.macasaet.fernet.Token;
import com.macasaet.fernet.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.spec.IvParameterSpec;

/**
 * The Fernet format itself, see <a href="https://github.com/fernet/spec/blob/master/Spec.md">its specification</a>.
 * How long a token lives is up to the caller.
 */
final class Fernet {
    private static final byte VERSION = (byte) 0x80;

    private Fernet() {}

    static String encrypt(byte[] plaintext, Key key, Instant now, IvParameterSpec iv) {
        var ciphertext = key.encrypt(plaintext, iv);
        var seconds = Instant.ofEpochSecond(now.getEpochSecond());
        return new Timed(seconds, iv, ciphertext, key.sign(VERSION, seconds, iv, ciphertext)).serialise();
    }

    /** Empty unless this very text was made with this key, at most {@code life} ago and {@code skew} ahead. */
    static Optional<byte[]> decrypt(String text, Key key, Clock clock, Duration life, Duration skew) {
        try {
            return Optional.of(Token.fromString(text))
                    // base64 ignores some bits of its last character: only one spelling counts
                    .filter(token -> token.serialise().equals(text))
                    .map(token -> token.validateAndDecrypt(key, new Window(clock, life, skew)));
        } catch (RuntimeException _) { // a damaged token makes the library throw many types, some repeating its text
            return Optional.empty();
        }
    }

    /** The library takes the time from the system; here it comes from the caller. */
    private static final class Timed extends Token {
        Timed(Instant timestamp, IvParameterSpec iv, byte[] ciphertext, byte[] hmac) {
            super(VERSION, timestamp, iv, ciphertext, hmac);
        }
    }

    private static final class Window implements Validator<byte[]> {
        private final Clock clock;
        private final Duration life;
        private final Duration skew;

        Window(Clock clock, Duration life, Duration skew) {
            this.clock = clock;
            this.life = life;
            this.skew = skew;
        }

        @Override
        public Clock getClock() {
            return clock;
        }

        @Override
        public Duration getTimeToLive() {
            return life;
        }

        @Override
        public Duration getMaxClockSkew() {
            return skew;
        }

        @Override
        public Function<byte[], byte[]> getTransformer() {
            return Function.identity();
        }
    }
}
