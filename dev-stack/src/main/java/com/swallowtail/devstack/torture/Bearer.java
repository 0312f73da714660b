package com.swallowtail.devstack.torture;

import java.time.Duration;
import java.util.function.Supplier;

/** A bearer token of our issuer, asked for anew long before it runs out. */
final class Bearer {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Supplier<String> issuer;
    private String token = "";
    private long askedAt;

    Bearer(Supplier<String> issuer) {
        this.issuer = issuer;
    }

    synchronized String header() {
        if (token.isEmpty() || System.nanoTime() - askedAt > LIFE.toNanos()) {
            token = issuer.get();
            askedAt = System.nanoTime();
        }
        return "Bearer " + token;
    }
}
