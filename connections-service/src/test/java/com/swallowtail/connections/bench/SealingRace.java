package com.swallowtail.connections.bench;

import com.swallowtail.crypto.KeyRing;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.Secret;
import com.swallowtail.crypto.TokenCipher;
import com.swallowtail.testsupport.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Sealing and opening one token, by the product and by the bare algorithms of the Java runtime, on one thread. */
final class SealingRace {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 500;
    private static final String TOKEN = "act.".repeat(19);
    private static final Place PLACE =
            new Place("crowd-123456", "a7b9f3c0-5c7d-4b55-9d7e-0f7f3f1f9e11", "access_token");

    private final TokenCipher cipher = new TokenCipher(KeyRing.parse(Infrastructure.FERNET_KEY), Clock.systemUTC());
    private final BareFernet bare = new BareFernet(Infrastructure.FERNET_KEY);

    /** As long as what the product encrypts: the token, its place, and their lengths. */
    private final byte[] plain = new byte
            [1
                    + 16
                    + TOKEN.length()
                    + PLACE.instance().length()
                    + PLACE.connection().length()
                    + PLACE.column().length()];

    double seals() {
        var secret = new Secret(TOKEN);
        return perSecond(() -> cipher.seal(secret, PLACE));
    }

    double bareSeals() {
        return perSecond(() -> bare.seal(plain));
    }

    double opens() {
        var sealed = cipher.seal(new Secret(TOKEN), PLACE);
        return perSecond(() -> cipher.open(sealed, PLACE));
    }

    double bareOpens() {
        var sealed = bare.seal(plain);
        return perSecond(() -> bare.open(sealed));
    }

    private static double perSecond(Supplier<Object> once) {
        var done = 0L;
        var began = System.nanoTime();
        var passed = 0L;
        for (; passed < ROUND.toNanos(); passed = System.nanoTime() - began) {
            for (var i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK; i++) {
                if (once.get() == null) {
                    throw new AssertionError("Nothing came of it");
                }
            }
            done += BETWEEN_LOOKS_AT_THE_CLOCK;
        }
        return done / (passed / 1e9);
    }
}
