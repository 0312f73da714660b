package com.swallowtail.connections.token;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.platform.GrantEnd;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out a token that lives as long as asked, after one refresh at most. */
@ApplicationScoped
class IssueUsableToken {
    private final Connections connections;
    private final Platforms platforms;
    private final RefreshGrant refreshGrant;
    private final GrantSeal seal;
    private final TokenCounts counts;
    private final Clock clock;

    IssueUsableToken(
            Connections connections,
            Platforms platforms,
            RefreshGrant refreshGrant,
            GrantSeal seal,
            TokenCounts counts,
            Clock clock) {
        this.connections = connections;
        this.platforms = platforms;
        this.refreshGrant = refreshGrant;
        this.seal = seal;
        this.counts = counts;
        this.clock = clock;
    }

    Uni<UsableToken> issue(String instanceId, Platform platform, Duration asked) {
        return counted(
                platform,
                connections
                        .find(instanceId, platform)
                        .map(Connection::serving)
                        .chain(connection -> fresh(connection, asked)));
    }

    /** The platform refused the token of that version: a later one, by a refresh if there is none yet. */
    Uni<UsableToken> replace(String instanceId, Platform platform, RejectedToken rejected, Duration asked) {
        return counted(
                platform,
                connections
                        .find(instanceId, platform)
                        .map(Connection::serving)
                        .chain(connection -> connection.generation() == rejected.tokenVersion()
                                ? refreshGrant.refresh(connection, said(connection, rejected.platformError()))
                                : fresh(connection, asked)));
    }

    private Uni<UsableToken> counted(Platform platform, Uni<Connection> serving) {
        return serving.map(this::usable).onItemOrFailure().invoke((token, failure) -> counts.read(platform, failure));
    }

    private @Nullable GrantEnd said(Connection connection, @Nullable String platformError) {
        return Optional.ofNullable(platformError)
                .flatMap(error -> platforms
                        .of(connection.platform(), connection.loginVia())
                        .end(error))
                .orElse(null);
    }

    Uni<Connection> fresh(Connection connection, Duration asked) {
        var grant = connection.requireGrant();
        var renewal = platforms.of(connection.platform(), connection.loginVia()).renewal();
        if (!RefreshPolicy.wantsRefresh(grant, renewal, asked, clock.instant())) {
            return Uni.createFrom().item(connection);
        }
        var refreshed = refreshGrant.refresh(connection);
        return RefreshPolicy.lives(grant, renewal, asked, clock.instant())
                ? refreshed.onFailure(IssueUsableToken::mayPass).recoverWithItem(connection)
                : refreshed;
    }

    /** The refresh was early, so trouble with it is no trouble yet. */
    private static boolean mayPass(Throwable failure) {
        return failure instanceof Problem problem && problem.type().retryable();
    }

    private UsableToken usable(Connection connection) {
        var serving = connection.serving();
        var token = seal.accessToken(serving);
        return new UsableToken(
                token,
                "Bearer",
                serving.requireGrant().accessExpiresAt(),
                serving.requireAccount().id(),
                serving.scopes(),
                serving.generation(),
                serving.loginVia(),
                platforms.of(serving.platform(), serving.loginVia()).proof(seal.app(serving), token));
    }
}
