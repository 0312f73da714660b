package com.swallowtail.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one direct connection on which the relay works. It holds a session advisory lock of the schema, so that of all
 * replicas one relays and the others stand by; the lock is gone as soon as the connection is.
 */
@ApplicationScoped
class RelayConnection {
    private static final String LOCK =
            "SELECT pg_try_advisory_lock(hashtext('outbox-relay'), hashtext(current_schema())) AS locked";

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final AtomicReference<@Nullable PgConnection> held = new AtomicReference<>();

    RelayConnection(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        options.addProperty("application_name", "outbox-relay");
        // in a backlog that PostgreSQL has no statistics of yet, it would sort all of it for each batch
        options.addProperty("enable_bitmapscan", "off");
        options.setTcpKeepAlive(true).setConnectTimeout(5_000);
    }

    /** The connection while this replica holds the lock; nothing while another one does. */
    Uni<PgConnection> whileLocked() {
        var current = held.get();
        return current != null ? Uni.createFrom().item(current) : connect();
    }

    /** Gives up the lock, if this replica holds it. */
    void release() {
        var current = held.getAndSet(null);
        if (current != null) {
            current.closeAndForget();
        }
    }

    private Uni<PgConnection> connect() {
        return PgConnection.connect(vertx, options).chain(this::lock);
    }

    private Uni<PgConnection> lock(PgConnection connection) {
        return connection
                .query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("locked"))
                .chain(locked -> locked ? hold(connection) : connection.close().replaceWith(() -> null))
                .onFailure()
                .call(connection::close);
    }

    private Uni<PgConnection> hold(PgConnection connection) {
        connection.closeHandler(() -> held.compareAndSet(connection, null));
        held.set(connection);
        return Uni.createFrom().item(connection);
    }
}
