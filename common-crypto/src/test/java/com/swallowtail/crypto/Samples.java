package com.swallowtail.crypto;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;

/** Values that several tests speak about. */
final class Samples {
    static final String FIRST_KEY = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=";
    static final String SECOND_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String FIRST_ID = "d88a2cb5";
    static final String SECOND_ID = "905f28de";

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Place PLACE = new Place("acme", "c-1", "access_token");
    static final Secret SECRET = new Secret("act.5kR8-a-very-secret-token");

    private Samples() {}

    static TokenCipher cipher(String... keys) {
        return cipherAt(NOON, keys);
    }

    static TokenCipher cipherAt(Instant now, String... keys) {
        return new TokenCipher(KeyRing.parse(String.join(",", keys)), Clock.fixed(now, UTC));
    }
}
