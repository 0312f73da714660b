package com.swallowtail.connections.vault;

import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.crypto.KeyRing;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.crypto.Secret;
import com.swallowtail.crypto.TokenCipher;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Seals and opens with the configured key ring. Without a usable ring the service does not start. */
@Startup
@ApplicationScoped
public class TokenVault {
    private final KeyRing keys;
    private final TokenCipher cipher;

    TokenVault(ConnectionsConfig config, Clock clock) {
        this.keys = KeyRing.parse(config.fernetKeys().orElseThrow());
        this.cipher = new TokenCipher(keys, clock);
    }

    public SealedText seal(Secret secret, Place place) {
        return cipher.seal(secret, place);
    }

    /** The same secret, sealed with the current key. */
    public SealedText rewrap(SealedText sealed, Place place) {
        return cipher.rewrap(sealed, place);
    }

    /** Signatures for a purpose, by keys that are derived from the ring. */
    public RingSignatures signatures(String purpose) {
        return new RingSignatures(keys, purpose);
    }

    public String currentKeyId() {
        return keys.currentKeyId();
    }

    public Secret open(SealedText sealed, Place place) {
        return cipher.open(sealed, place);
    }
}
