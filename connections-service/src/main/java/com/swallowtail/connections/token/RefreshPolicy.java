package com.swallowtail.connections.token;

import com.swallowtail.connections.connection.SealedGrant;
import com.swallowtail.connections.platform.Renewal;
import java.time.Duration;
import java.time.Instant;

/** When a token is good enough, when it is better renewed, and when it must not be handed out. */
final class RefreshPolicy {
    private RefreshPolicy() {}

    /** Is there reason to refresh? Late in its life, or when less life remains than asked for; never too young for it. */
    static boolean wantsRefresh(SealedGrant grant, Renewal renewal, Duration asked, Instant now) {
        if (grant.accessExpiresAt() == null) {
            return false;
        }
        var possible = !now.isBefore(renewal.possibleAt(grant.issuedAt()));
        return possible
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

    private static Instant late(SealedGrant grant, Renewal renewal, Instant expiresAt) {
        return renewal.dueAt(grant.issuedAt(), expiresAt);
    }
}
