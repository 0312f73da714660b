package com.swallowtail.connections.connection;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.Scopes;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Grants that have just been given, and the accounts that they are used for: each ends in its connection's one row, or among those to take back. */
@ApplicationScoped
public class NewGrants {
    private final Instances instances;
    private final GrantSeal seal;
    private final Revocations revocations;
    private final ConnectionJournal journal;
    private final Clock clock;

    NewGrants(Instances instances, GrantSeal seal, Revocations revocations, ConnectionJournal journal, Clock clock) {
        this.instances = instances;
        this.seal = seal;
        this.revocations = revocations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Stores the grant in its connection. Another account than the present one ends as {@link AnotherAccount}. */
    @WithTransaction
    public Uni<Connection> connect(NewGrant given) {
        return instances
                .hold(given.instanceId())
                .chain(() -> ConnectionEntity.made(given.instanceId(), given.platform()))
                .chain(row -> connect(row, given));
    }

    private Uni<Connection> connect(ConnectionEntity row, NewGrant given) {
        var replaces = row.isLive() && row.account != null && !row.isOf(given.account());
        if (replaces && !given.mayReplaceAccount()) {
            return Uni.createFrom().failure(new AnotherAccount());
        }
        var before = row.toDomain();
        var replaced =
                before.livesOnGrantOf(given.app().clientId(), given.grant().userId())
                        ? Uni.createFrom().voidItem()
                        : revocations.add(before);
        return replaced.chain(() ->
                        revocations.erase(given.app().clientId(), given.grant().userId()))
                .chain(() -> given.account() == null ? ask(row, given, replaces) : use(row, given, replaces));
    }

    private Uni<Connection> use(ConnectionEntity row, NewGrant given, boolean replaces) {
        store(row, given);
        return (replaces
                        ? journal.tell("connection.account_changed", row, given.initiator(), null)
                        : Uni.createFrom().voidItem())
                .chain(() -> journal.tell("connection.connected", row, given.initiator(), null));
    }

    /** An account that is given up for one yet to be picked ends here and now. */
    private Uni<Connection> ask(ConnectionEntity row, NewGrant given, boolean replaces) {
        if (replaces) {
            row.forgetGrant();
            row.is(ConnectionStatus.DISCONNECTED);
        }
        return (replaces
                        ? journal.tell("connection.disconnected", row, given.initiator(), null)
                        : Uni.createFrom().voidItem())
                .invoke(() -> store(row, given))
                .chain(() -> journal.noteChanged("authorization.completed", row, given.initiator()));
    }

    private void store(ConnectionEntity row, NewGrant given) {
        row.loginVia = given.loginVia().wire();
        row.userId = given.grant().userId();
        row.grant = null; // so that nothing of it, such as a refresh token, is carried over
        row.connectedAt = clock.instant();
        dedicate(row, given);
    }

    private void dedicate(ConnectionEntity row, NewGrant given) {
        var now = clock.instant();
        var account = given.account();
        seal.keep(row, given.grant(), given.app(), given.askedAt());
        if (given.profileWasRead() || !row.isOf(account)) {
            row.account = account == null ? null : StoredAccount.of(account);
            row.lastSyncedAt = given.profileWasRead() ? now : null;
        }
        row.pageId = given.grant().pageId();
        row.scopes = Scopes.format(given.grant().scopes());
        row.lastError = null;
        row.is(account == null ? ConnectionStatus.SELECT_ACCOUNT : ConnectionStatus.CONNECTED);
        row.subscription = StoredSubscription.dueAt(now, given.platform());
    }

    /** Uses the grant that a connection lives on for this one of its accounts; the present one stays as it is. */
    @WithTransaction
    public Uni<Connection> pick(NewGrant picked) {
        return ConnectionEntity.locked(picked.instanceId(), picked.platform()).chain(row -> pick(row, picked));
    }

    private Uni<Connection> pick(ConnectionEntity row, NewGrant picked) {
        var now = row.toDomain().choosing();
        if (now.isConnectedTo(picked.requireAccount().id())) {
            return Uni.createFrom().item(now);
        }
        if (!now.livesOnGrantOf(picked.app().clientId(), picked.grant().userId())) {
            throw new Problem(EdgeProblem.CONFLICT, "Somebody else signed in meanwhile.");
        }
        dedicate(row, picked);
        var type =
                now.status() == ConnectionStatus.SELECT_ACCOUNT ? "connection.connected" : "connection.account_changed";
        return journal.tell(type, row, picked.initiator(), null);
    }

    /** Keeps a grant that must not be used, only to take it back. */
    @WithTransaction
    public Uni<Void> giveBack(String instanceId, Platform platform, LoginVia loginVia, Grant grant, PlatformApp app) {
        return ConnectionEntity.made(instanceId, platform)
                .chain(row -> revocations.add(row.toDomain(), loginVia, grant, app));
    }
}
