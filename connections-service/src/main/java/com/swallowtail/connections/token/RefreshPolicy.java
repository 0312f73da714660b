package com.swallowtail.connections.token;

import com.swallowtail.connections.connection.SealedGrant;
import java.time.Duration;
import java.time.Instant;

/** When a token is good enough, when it is better renewed, and when it must not be handed out. */
final class RefreshPolicy {
    private static final double LATE = 0.8;

    private RefreshPolicy() {}

    /** Is there reason to refresh? Late in its life, or when less life remains than asked for. */
    static boolean wantsRefresh(SealedGrant grant, Duration asked, Instant now) {
        return !lives(grant, asked, now) || !now.isBefore(late(grant));
    }

    /**
     * Has it the life that was asked for? A platform whose tokens never live that long is not asked again and again: there
     * a fresh token counts as long enough.
     */
    static boolean lives(SealedGrant grant, Duration asked, Instant now) {
        var whole = Duration.between(grant.issuedAt(), grant.accessExpiresAt());
        return whole.compareTo(asked) < 0
                ? now.isBefore(late(grant))
                : !now.plus(asked).isAfter(grant.accessExpiresAt()) && now.isBefore(grant.accessExpiresAt());
    }

    private static Instant late(SealedGrant grant) {
        var whole = Duration.between(grant.issuedAt(), grant.accessExpiresAt());
        return grant.issuedAt().plusMillis((long) (whole.toMillis() * LATE));
    }
}
