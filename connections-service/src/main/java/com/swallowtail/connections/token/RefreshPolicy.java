package com.swallowtail.connections.token;

import com.swallowtail.connections.connection.SealedGrant;
import com.swallowtail.connections.platform.Renewal;
import java.time.Duration;
import java.time.Instant;

/** When a token is good enough, when it is better renewed, and when it must not be handed out. */
final class RefreshPolicy {
    private RefreshPolicy() {}

    /**
     * Is there reason to refresh? Late in its life, or when less life remains than asked for; not while it is too young for
     * it, unless it has run out, which is the end of it at any age.
     */
    static boolean wantsRefresh(SealedGrant grant, Renewal renewal, Duration asked, Instant now) {
        if (grant.accessExpiresAt() == null) {
            return false;
        }
        return (isOldEnough(grant, renewal, now) || !now.isBefore(grant.accessExpiresAt()))
                && (!lives(grant, renewal, asked, now) || !now.isBefore(late(grant, renewal, grant.accessExpiresAt())));
    }

    /**
     * Has it the life that was asked for? A platform whose tokens never live that long is not asked again and again: there
     * a fresh token counts as long enough.
     */
    static boolean lives(SealedGrant grant, Renewal renewal, Duration asked, Instant now) {
        var expiresAt = grant.accessExpiresAt();
        if (expiresAt == null) {
            return true;
        }
        var whole = Duration.between(grant.issuedAt(), expiresAt);
        return whole.compareTo(asked) < 0
                ? now.isBefore(late(grant, renewal, expiresAt))
                : !now.plus(asked).isAfter(expiresAt) && now.isBefore(expiresAt);
    }

    /** Does the platform renew a token of this age? */
    static boolean isOldEnough(SealedGrant grant, Renewal renewal, Instant now) {
        return !now.isBefore(renewal.possibleAt(grant.issuedAt()));
    }

    private static Instant late(SealedGrant grant, Renewal renewal, Instant expiresAt) {
        return renewal.dueAt(grant.issuedAt(), expiresAt);
    }
}
