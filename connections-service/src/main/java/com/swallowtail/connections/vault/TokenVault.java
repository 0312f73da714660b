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
    private final TokenCipher cipher;

    TokenVault(ConnectionsConfig config, Clock clock) {
        this.cipher = new TokenCipher(KeyRing.parse(config.fernetKeys().orElseThrow()), clock);
    }

    public SealedText seal(Secret secret, Place place) {
        return cipher.seal(secret, place);
    }

    public Secret open(SealedText sealed, Place place) {
        return cipher.open(sealed, place);
    }
}
