package com.swallowtail.connections.authorization;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.GrantLocks;
import com.swallowtail.connections.connection.NewGrant;
import com.swallowtail.connections.connection.NewGrants;
import com.swallowtail.connections.credentials.PlatformApps;
import com.swallowtail.connections.platform.CodeExchange;
import com.swallowtail.connections.platform.HeldTokens;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Trades the code of an accepted callback for a grant, once, and stores it. A revoke of an earlier grant of the same user
 * and app must not overtake it: the lock of the account known here is taken before the exchange, that of the account that
 * really signed in right after it, and the profile read under the lock shows that the grant is still alive.
 */
@ApplicationScoped
class AcceptGrant {
    private final PlatformApps apps;
    private final Platforms platforms;
    private final Connections connections;
    private final NewGrants newGrants;
    private final GrantLocks locks;
    private final TokenVault vault;
    private final ReturnUrls returnUrls;
    private final Clock clock;

    AcceptGrant(
            PlatformApps apps,
            Platforms platforms,
            Connections connections,
            NewGrants newGrants,
            GrantLocks locks,
            TokenVault vault,
            ReturnUrls returnUrls,
            Clock clock) {
        this.apps = apps;
        this.platforms = platforms;
        this.connections = connections;
        this.newGrants = newGrants;
        this.locks = locks;
        this.vault = vault;
        this.returnUrls = returnUrls;
        this.clock = clock;
    }

    Uni<Connection> accept(AuthorizationAttempt attempt, Secret code, @Nullable String requestId) {
        return apps.byClientId(attempt.instanceId(), attempt.platform(), attempt.loginVia(), attempt.clientId())
                .map(app -> app.orElseThrow(() -> new Problem(
                        ConnectionProblem.APP_NOT_CONFIGURED, "The app was changed while the person signed in.")))
                .chain(app -> connections
                        .find(attempt.instanceId(), attempt.platform())
                        .chain(known -> accept(attempt, code, requestId, app, known)));
    }

    private Uni<Connection> accept(
            AuthorizationAttempt attempt, Secret code, @Nullable String requestId, PlatformApp app, Connection known) {
        var knownId = known.userId();
        var gateway = platforms.of(attempt.platform(), attempt.loginVia());
        Supplier<Uni<Connection>> exchange = () -> exchange(gateway, attempt, code, requestId, app, known);
        return knownId == null ? exchange.get() : locks.holding(app.clientId(), knownId, exchange);
    }

    private Uni<Connection> exchange(
            PlatformGateway gateway,
            AuthorizationAttempt attempt,
            Secret code,
            @Nullable String requestId,
            PlatformApp app,
            Connection known) {
        var askedAt = clock.instant();
        return gateway.exchange(new CodeExchange(
                        app, code, returnUrls.callback(attempt.platform()), verifier(attempt), present(attempt, known)))
                .chain(grant -> holding(
                                app,
                                known.userId(),
                                grant.userId(),
                                () -> store(gateway, attempt, grant, askedAt, app, requestId))
                        .onFailure(AcceptGrant::leavesALivingGrant)
                        .call(() -> newGrants.giveBack(
                                attempt.instanceId(), attempt.platform(), attempt.loginVia(), grant, app)));
    }

    /** Whoever connects again goes on with the account there is, unless asked to replace it. */
    private static @Nullable String present(AuthorizationAttempt attempt, Connection known) {
        var account = known.status().isLive() && !attempt.replaceAccount() ? known.account() : null;
        return account == null ? null : account.id();
    }

    private <T> Uni<T> holding(PlatformApp app, @Nullable String heldUser, String userId, Supplier<Uni<T>> work) {
        return userId.equals(heldUser) ? work.get() : locks.holding(app.clientId(), userId, work);
    }

    private Uni<Connection> store(
            PlatformGateway gateway,
            AuthorizationAttempt attempt,
            Grant grant,
            Instant askedAt,
            PlatformApp app,
            @Nullable String requestId) {
        return profile(gateway, app, grant)
                .map(account -> new NewGrant(
                        attempt.instanceId(),
                        attempt.platform(),
                        attempt.loginVia(),
                        grant,
                        askedAt,
                        app,
                        account,
                        attempt.replaceAccount(),
                        attempt.initiator(requestId)))
                .chain(newGrants::connect);
    }

    /** A grant that could not be stored, for whatever reason, is taken back rather than forgotten. */
    private static boolean leavesALivingGrant(Throwable failure) {
        return !(failure instanceof Problem problem && problem.type() == ConnectionProblem.GRANT_WITHDRAWN);
    }

    /** A profile that cannot be read does not lose the grant; a token that is dead already is no grant. */
    private static Uni<@Nullable Account> profile(PlatformGateway gateway, PlatformApp app, Grant grant) {
        var accountId = grant.accountId();
        var held = new HeldTokens(grant.accessToken(), grant.refreshToken(), grant.userId(), accountId);
        Uni<@Nullable Account> read = accountId == null
                ? gateway.accounts(app, held, null).replaceWith((Account) null)
                : gateway.profile(app, held, grant.scopes())
                        .map(account -> account.id().equals(accountId) ? account : Account.known(accountId));
        return read.onFailure(PlatformFailure.GrantDead.class)
                .transform(dead -> new Problem(
                        ConnectionProblem.GRANT_WITHDRAWN, "The platform took the grant back at once.", dead))
                .onFailure(PlatformFailure.class)
                .recoverWithItem(() -> accountId == null ? null : Account.known(accountId));
    }

    private @Nullable Secret verifier(AuthorizationAttempt attempt) {
        var sealed = attempt.verifier();
        return sealed == null
                ? null
                : vault.open(sealed, StartAuthorization.verifierPlace(attempt.instanceId(), attempt.stateHash()));
    }
}
