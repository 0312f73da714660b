package com.swallowtail.connections.account;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionView;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.ShowConnections;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.token.TokenHolder;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Reads an account's profile anew. */
@ApplicationScoped
class SyncAccount {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Connections connections;
    private final TokenHolder tokens;
    private final Platforms platforms;
    private final ShowConnections show;
    private final Clock clock;

    SyncAccount(Connections connections, TokenHolder tokens, Platforms platforms, ShowConnections show, Clock clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.platforms = platforms;
        this.show = show;
        this.clock = clock;
    }

    Uni<ConnectionView> sync(String instanceId, Platform platform, Initiator initiator) {
        return connections
                .find(instanceId, platform)
                .map(Connection::serving)
                .invoke(this::refuseHaste)
                .chain(connection -> tokens.current(connection).chain(current -> profile(current)
                        .chain(account -> connections.synced(current, account, initiator))))
                .map(show::view);
    }

    private void refuseHaste(Connection connection) {
        var last = connection.lastSyncedAt();
        if (last != null && clock.instant().isBefore(last.plus(PAUSE))) {
            throw new Problem(EdgeProblem.RATE_LIMITED, "The profile was read a moment ago.").retryAfter(PAUSE);
        }
    }

    /** A token that the platform refuses is replaced once. */
    private Uni<Account> profile(Connection connection) {
        return read(connection)
                .onFailure(PlatformFailure.GrantDead.class)
                .recoverWithUni(() -> tokens.replacing(connection).chain(this::read))
                .onFailure(PlatformFailure.class)
                .call(failure -> connections.failed(connection, ((PlatformFailure) failure).failure()))
                .onFailure(PlatformFailure.class)
                .transform(failure -> ((PlatformFailure) failure).problem());
    }

    private Uni<Account> read(Connection connection) {
        return platforms
                .of(connection.platform(), connection.loginVia())
                .profile(tokens.app(connection), tokens.open(connection), connection.scopes());
    }
}
