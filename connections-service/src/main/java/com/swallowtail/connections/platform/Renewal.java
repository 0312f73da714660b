package com.swallowtail.connections.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * When a platform's tokens are renewed: late in their life, since every renewal is a risk, and never while the platform
 * holds them too young for it.
 *
 * @param share of its life after which a token is better renewed
 * @param youngest the age before which the platform renews none
 */
public record Renewal(double share, Duration youngest) {

    public Instant dueAt(Instant issuedAt, Instant expiresAt) {
        var life = Duration.between(issuedAt, expiresAt);
        return later(issuedAt.plusMillis((long) (life.toMillis() * share)), possibleAt(issuedAt));
    }

    public Instant possibleAt(Instant issuedAt) {
        return issuedAt.plus(youngest);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
