package com.swallowtail.connections.subscription;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.connection.Subscriptions;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.token.GrantApps;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Failure;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks platforms to tell of the accounts that were connected; asking twice does no harm, so a worker may die at any point. */
@ApplicationScoped
class SubscribeAccounts {
    /** A claimed row is left alone for this long, should its worker die. */
    private static final String CLAIM = """
            update platform_connections set webhooks_next_attempt_at = clock_timestamp() + interval '1 minute'
            where id in (select id from platform_connections
                         where webhooks_next_attempt_at <= clock_timestamp() and status = 'connected'
                         order by webhooks_next_attempt_at limit $1 for update skip locked)
            returning instance_id, platform""";

    private static final int BATCH = 20;

    private final Pool pool;
    private final Connections connections;
    private final Subscriptions subscriptions;
    private final GrantApps apps;
    private final GrantSeal seal;
    private final Platforms platforms;

    SubscribeAccounts(
            Pool pool,
            Connections connections,
            Subscriptions subscriptions,
            GrantApps apps,
            GrantSeal seal,
            Platforms platforms) {
        this.pool = pool;
        this.connections = connections;
        this.subscriptions = subscriptions;
        this.apps = apps;
        this.seal = seal;
        this.platforms = platforms;
    }

    @Scheduled(every = "{connections.subscriptions.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> subscribeWhoIsDue() {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(BATCH))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::subscribeQuietly)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> subscribeQuietly(Row claimed) {
        return connections
                .find(claimed.getString("instance_id"), Platform.fromString(claimed.getString("platform")))
                .chain(connection -> connection.status() == ConnectionStatus.CONNECTED
                        ? subscribe(connection)
                        : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> Log.warn("A subscription could not be settled", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> subscribe(Connection connection) {
        return Uni.createFrom()
                .deferred(() -> ask(connection))
                .chain(() -> subscriptions.agreed(connection))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> refused(connection, (PlatformFailure) failure))
                .onFailure()
                .call(failure -> subscriptions.failed(connection, ourFault(), true));
    }

    private Uni<Void> ask(Connection connection) {
        return apps.of(connection).chain(app -> platforms
                .of(connection.platform(), connection.loginVia())
                .subscribe(app, seal.held(connection), connection.pageId(), connection.scopes()));
    }

    /** A permission that was not given is not given by asking once more. */
    private Uni<Void> refused(Connection connection, PlatformFailure failure) {
        return subscriptions.failed(
                connection, failure.failure(), failure.type() != ConnectionProblem.PERMISSION_NOT_GRANTED);
    }

    private static Failure ourFault() {
        return Failure.of(EdgeProblem.INTERNAL_ERROR, "The platform could not be asked.");
    }
}
