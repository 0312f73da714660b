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

    /**
     * When a token is renewed before anybody has to wait for it: up to a twentieth of its life before it is due.
     *
     * @param lot where in that span, between 0 and 1
     */
    public Instant aheadAt(Instant issuedAt, Instant expiresAt, double lot) {
        var span = Duration.between(issuedAt, expiresAt).toMillis() / 20.0;
        return later(dueAt(issuedAt, expiresAt).minusMillis((long) (span * lot)), possibleAt(issuedAt));
    }

    public Instant possibleAt(Instant issuedAt) {
        return issuedAt.plus(youngest);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
