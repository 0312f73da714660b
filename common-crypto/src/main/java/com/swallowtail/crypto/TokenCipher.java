package com.swallowtail.crypto;

import com.swallowtail.crypto.CannotUnseal.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.spec.IvParameterSpec;

/**
 * Seals secrets for the place they are stored in.
 *
 * <ol>
 *   <li>A sealed value opens in its own place and nowhere else: not in another row, column or instance.
 *   <li>It is sealed with the first key of the ring and opens as long as the ring holds the key that its id names. The
 *       id is not a hint: counting ids tells when a key can be removed, so a wrong one must not go unnoticed.
 *   <li>It never expires by age, and a clock that was set back does not lock it.
 *   <li>Sealing the same secret twice gives two different texts.
 * </ol>
 */
public final class TokenCipher {
    private static final Duration FOREVER = Duration.ofDays(365_000);
    private static final int BLOCK = 16;

    private final KeyRing keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenCipher(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public SealedText seal(Secret secret, Place place) {
        var iv = new byte[BLOCK];
        random.nextBytes(iv);
        var envelope = new Envelope(place, secret).encode();
        try {
            var ciphertext = Fernet.encrypt(envelope, keys.current(), clock.instant(), new IvParameterSpec(iv));
            return new SealedText(keys.currentKeyId(), ciphertext);
        } finally {
            Arrays.fill(envelope, (byte) 0);
        }
    }

    /** Throws {@link CannotUnseal}, with the reason, when the value is not what was sealed for this place. */
    public Secret open(SealedText sealed, Place place) {
        var key = keys.byId(sealed.keyId()).orElseThrow(() -> cannot(Reason.KEY_MISSING, sealed, place));
        var envelope = Fernet.decrypt(sealed.ciphertext(), key, clock, FOREVER, FOREVER)
                .flatMap(Envelope::decode)
                .orElseThrow(() -> cannot(Reason.ALTERED, sealed, place));
        if (!envelope.place().equals(place)) {
            throw cannot(Reason.MOVED, sealed, place);
        }
        return envelope.secret();
    }

    /** The same secret in the same place, under the current key. */
    public SealedText rewrap(SealedText sealed, Place place) {
        return seal(open(sealed, place), place);
    }

    private static CannotUnseal cannot(Reason reason, SealedText sealed, Place place) {
        return new CannotUnseal(reason, sealed.keyId(), place);
    }
}
