package com.swallowtail.connections.connection;

import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.crypto.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A grant that is to be taken back at its platform, opened for one attempt. */
record Revocation(
        UUID id,
        String instanceId,
        UUID connectionId,
        Platform platform,
        LoginVia loginVia,
        String userId,
        PlatformApp app,
        Secret accessToken,
        Instant tokenExpiresAt,
        int attempts,
        Instant createdAt) {

    /** After that a grant is left to its own expiry. */
    static final Duration PATIENCE = Duration.ofHours(72);

    private static final List<Duration> FIRST_PAUSES = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** Two more attempts within the first minute, then ever rarer. */
    static Duration pauseAfter(int attempts) {
        if (attempts <= FIRST_PAUSES.size()) {
            return FIRST_PAUSES.get(attempts - 1);
        }
        var minutes = 1L << Math.min(attempts - FIRST_PAUSES.size(), 20);
        var pause = Duration.ofMinutes(minutes);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    boolean isHopeless(Instant now) {
        return !now.isBefore(tokenExpiresAt) || !now.isBefore(createdAt.plus(PATIENCE));
    }
}
