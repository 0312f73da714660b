package com.swallowtail.connections.token;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.web.CallersContext;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Stores what a refresh brought, again and again while the database is away: where refresh tokens rotate, nobody else has
 * the new one, and the old one is used up. Storing it twice stores it once, since its generation has passed then.
 */
@ApplicationScoped
class KeepRefreshed {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HeldGrants heldGrants;
    private final TokenConfig config;
    private final Clock clock;

    KeepRefreshed(HeldGrants heldGrants, TokenConfig config, Clock clock) {
        this.heldGrants = heldGrants;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The connection as it is then.
     *
     * @param askedAt when the platform was asked
     */
    Uni<Connection> keep(Connection before, Grant grant, PlatformApp app, Instant askedAt) {
        return attempt(before, grant, app, askedAt, clock.instant().plus(config.storedWithin()));
    }

    private Uni<Connection> attempt(Connection before, Grant grant, PlatformApp app, Instant askedAt, Instant until) {
        return heldGrants.refreshed(before, grant, app, askedAt).onFailure().recoverWithUni(failure -> {
            Log.warnf(
                    "A refreshed token of connection %s is not stored yet: %s", before.requireId(), failure.toString());
            return clock.instant().isBefore(until)
                    ? pause().chain(() -> attempt(before, grant, app, askedAt, until))
                    : Uni.createFrom().failure(failure);
        });
    }

    private static Uni<Void> pause() {
        return CallersContext.leadBack(
                Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE));
    }
}
