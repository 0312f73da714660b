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
        var possible = !now.isBefore(renewal.possibleAt(grant.issuedAt()));
        return possible && (!lives(grant, renewal, asked, now) || !now.isBefore(late(grant, renewal)));
    }

    /**
     * Has it the life that was asked for? A platform whose tokens never live that long is not asked again and again: there
     * a fresh token counts as long enough.
     */
    static boolean lives(SealedGrant grant, Renewal renewal, Duration asked, Instant now) {
        var whole = Duration.between(grant.issuedAt(), grant.accessExpiresAt());
        return whole.compareTo(asked) < 0
                ? now.isBefore(late(grant, renewal))
                : !now.plus(asked).isAfter(grant.accessExpiresAt()) && now.isBefore(grant.accessExpiresAt());
    }

    private static Instant late(SealedGrant grant, Renewal renewal) {
        return renewal.dueAt(grant.issuedAt(), grant.accessExpiresAt());
    }
}
