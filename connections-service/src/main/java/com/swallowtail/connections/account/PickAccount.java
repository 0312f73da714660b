package com.swallowtail.connections.account;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionView;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.NewGrant;
import com.swallowtail.connections.connection.NewGrants;
import com.swallowtail.connections.connection.ShowConnections;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.platform.HeldTokens;
import com.swallowtail.connections.platform.OfferedAccount;
import com.swallowtail.connections.platform.Offering;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.token.GrantApps;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Picks one of the offered accounts, for the first time or instead of the connected one. */
@ApplicationScoped
class PickAccount {
    private final Instances instances;
    private final Connections connections;
    private final GrantApps apps;
    private final Offerings offerings;
    private final Platforms platforms;
    private final NewGrants newGrants;
    private final ShowConnections show;
    private final Clock clock;

    PickAccount(
            Instances instances,
            Connections connections,
            GrantApps apps,
            Offerings offerings,
            Platforms platforms,
            NewGrants newGrants,
            ShowConnections show,
            Clock clock) {
        this.instances = instances;
        this.connections = connections;
        this.apps = apps;
        this.offerings = offerings;
        this.platforms = platforms;
        this.newGrants = newGrants;
        this.show = show;
        this.clock = clock;
    }

    Uni<ConnectionView> pick(String instanceId, Platform platform, String accountId, Initiator initiator) {
        return instances
                .get(instanceId)
                .chain(() -> connections.find(instanceId, platform))
                .map(Connection::choosing)
                .chain(connection -> connection.isConnectedTo(accountId)
                        ? Uni.createFrom().item(connection)
                        : pick(connection, accountId, initiator))
                .map(show::view);
    }

    private Uni<Connection> pick(Connection connection, String accountId, Initiator initiator) {
        var askedAt = clock.instant();
        return apps.of(connection)
                .chain(app -> offerings
                        .of(connection, app)
                        .map(offering -> pickable(offering, accountId))
                        .chain(offered -> profile(connection, app, offered)
                                .map(account -> picked(connection, app, offered, askedAt, account, initiator))))
                .chain(newGrants::pick);
    }

    private static OfferedAccount pickable(Offering offering, String accountId) {
        var offered = offering.find(accountId)
                .orElseThrow(() -> new Problem(EdgeProblem.VALIDATION_FAILED, "No such account is offered.")
                        .errors(List.of(new FieldError("/accountId", "must be the id of an offered account"))));
        if (offered.obstacle() != null) {
            throw offered.obstacle().problem();
        }
        return offered;
    }

    /** Read with what the account will be used with; a profile that cannot be read keeps nobody from picking. */
    private Uni<Account> profile(Connection connection, PlatformApp app, OfferedAccount offered) {
        var grant = offered.requireGrant();
        var held = new HeldTokens(grant.accessToken(), null, grant.userId(), grant.accountId());
        return platforms
                .of(connection.platform(), connection.loginVia())
                .profile(app, held, grant.scopes())
                .map(account -> account.id().equals(grant.accountId()) ? account : offered.account())
                .onFailure(PlatformFailure.GrantDead.class)
                .transform(dead -> ((PlatformFailure) dead).problem())
                .onFailure(PlatformFailure.class)
                .recoverWithItem(offered.account());
    }

    private static NewGrant picked(
            Connection connection,
            PlatformApp app,
            OfferedAccount offered,
            Instant askedAt,
            Account account,
            Initiator initiator) {
        return new NewGrant(
                connection.instanceId(),
                connection.platform(),
                connection.loginVia(),
                offered.requireGrant(),
                askedAt,
                app,
                account,
                true,
                initiator);
    }
}
