package com.swallowtail.connections.token;

import com.swallowtail.web.CallersContext;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells those who wait for a refresh, in all replicas, that it has ended: NOTIFY after the commit, heard on one dedicated
 * connection that comes back by itself. A lost notice costs the waiting caller one sweep.
 */
@Startup
@ApplicationScoped
class TokenSignals {
    private static final String CHANNEL = "connections_token";
    private static final long RECONNECT_MS = 500;

    private final Pool pool;
    private final TokenConfig config;
    private final PgSubscriber subscriber;
    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    TokenSignals(Vertx vertx, Pool pool, TokenConfig config, SignalConfig database) {
        this.pool = pool;
        this.config = config;
        this.subscriber = PgSubscriber.subscriber(vertx, options(database)).reconnectPolicy(tries -> RECONNECT_MS);
        subscriber.channel(CHANNEL).handler(this::heard);
        subscriber.connect().onFailure(failure -> Log.warn("Not listening for refreshed tokens yet", failure));
    }

    private static PgConnectOptions options(SignalConfig database) {
        return PgConnectOptions.fromUri(database.url())
                .setUser(database.username())
                .setPassword(database.password());
    }

    Uni<Void> tell(UUID connection) {
        heard(connection.toString());
        return pool.preparedQuery("select pg_notify($1, $2)")
                .execute(Tuple.of(CHANNEL, connection.toString()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /** Ends at the next notice about this connection, and after one sweep in any case; holds no database connection. */
    Uni<Void> next(UUID connection) {
        var notice = waiting.computeIfAbsent(connection, any -> new CompletableFuture<>());
        return CallersContext.leadBack(Uni.createFrom().completionStage(() -> notice.copy()
                .completeOnTimeout(null, config.sweep().toMillis(), TimeUnit.MILLISECONDS)));
    }

    private void heard(String connection) {
        var notice = waiting.remove(UUID.fromString(connection));
        if (notice != null) {
            notice.complete(null);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        subscriber.close();
    }
}
