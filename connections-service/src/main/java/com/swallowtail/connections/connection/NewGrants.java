package com.swallowtail.connections.connection;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.Scopes;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Grants that have just been given: each ends in its connection's one row, or among those to take back. */
@ApplicationScoped
public class NewGrants {
    private final GrantSeal seal;
    private final Revocations revocations;
    private final ConnectionJournal journal;
    private final Clock clock;

    NewGrants(GrantSeal seal, Revocations revocations, ConnectionJournal journal, Clock clock) {
        this.seal = seal;
        this.revocations = revocations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Stores the grant in its connection. Another account than the present one ends as {@link AnotherAccount}. */
    @WithTransaction
    public Uni<Connection> connect(NewGrant given) {
        return ConnectionEntity.made(given.instanceId(), given.platform()).chain(row -> connect(row, given));
    }

    private Uni<Connection> connect(ConnectionEntity row, NewGrant given) {
        var another = row.isLive() && !row.isOf(given.account());
        if (another && !given.mayReplaceAccount()) {
            return Uni.createFrom().failure(new AnotherAccount());
        }
        var replaced =
                another ? revocations.add(row.toDomain()) : Uni.createFrom().voidItem();
        return replaced.chain(() ->
                        revocations.erase(given.app().clientId(), given.grant().userId()))
                .invoke(() -> store(row, given))
                .chain(() -> another
                        ? journal.tell("connection.account_changed", row, given.initiator(), null)
                        : Uni.createFrom().voidItem())
                .chain(() -> journal.tell("connection.connected", row, given.initiator(), null));
    }

    private void store(ConnectionEntity row, NewGrant given) {
        var now = clock.instant();
        row.loginVia = given.loginVia().wire();
        row.userId = given.grant().userId();
        row.grant = null; // so that nothing of it, such as a refresh token, is carried over
        row.keep(seal.seal(row, given.grant(), given.app(), now));
        if (given.profileWasRead() || !row.isOf(given.account())) {
            row.account = StoredAccount.of(given.account());
            row.lastSyncedAt = given.profileWasRead() ? now : null;
        }
        row.lastError = null;
        row.scopes = Scopes.format(given.grant().scopes());
        row.is(ConnectionStatus.CONNECTED);
        row.connectedAt = now;
        row.pageId = given.grant().pageId();
        row.askToTell(now);
    }

    /** Keeps a grant that must not be used, only to take it back. */
    @WithTransaction
    public Uni<Void> giveBack(String instanceId, Platform platform, LoginVia loginVia, Grant grant, PlatformApp app) {
        return ConnectionEntity.made(instanceId, platform)
                .chain(row -> revocations.add(row.toDomain(), loginVia, grant, app));
    }
}
