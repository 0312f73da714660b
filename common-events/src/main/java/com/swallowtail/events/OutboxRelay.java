package com.swallowtail.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits in the outbox, oldest first.
 *
 * <ol>
 *   <li>One relay of the schema is active; those of the other replicas stand by.</li>
 *   <li>An audit event is linked to the chain of its instance before it is sent.</li>
 *   <li>A row is removed after Kafka has acknowledged it, and all rows of its instance before it.</li>
 *   <li>A row that Kafka refuses stops its own instance and no other.</li>
 *   <li>While Kafka or PostgreSQL are away it waits, and goes on by itself.</li>
 * </ol>
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int SWEEPS_BETWEEN_STATEMENTS = 20;

    private final RelayConnection relayConnection;
    private final OutboxPass pass;
    private final ChainStatements statements;
    private final OutboxConfig config;
    private final Set<String> stopped = new HashSet<>();
    private int sweeps;
    private @Nullable Cancellable loop;

    OutboxRelay(RelayConnection relayConnection, OutboxPass pass, ChainStatements statements, OutboxConfig config) {
        this.relayConnection = relayConnection;
        this.pass = pass;
        this.statements = statements;
        this.config = config;
    }

    @Exempt(rule = 5, because = "a loop that lives as long as the service has nobody else to subscribe to it")
    void start(@Observes StartupEvent event) {
        loop = Multi.createBy()
                .repeating()
                .uni(this::sweep)
                .withDelay(config.sweep())
                .indefinitely()
                .subscribe()
                .with(done -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.cancel();
        }
        relayConnection.release();
    }

    private Uni<Void> sweep() {
        return relayConnection
                .whileLocked()
                .onItem()
                .ifNotNull()
                .transformToUni(this::drain)
                .onFailure()
                .recoverWithUni(this::startAnew);
    }

    private Uni<Void> drain(PgConnection connection) {
        return pass.over(connection, stopped).call(() -> tidy(connection));
    }

    /** From time to time: another try for instances that were stopped, and statements. */
    private Uni<?> tidy(PgConnection connection) {
        sweeps++;
        if (sweeps % SWEEPS_BETWEEN_STATEMENTS != 0) {
            return Uni.createFrom().nullItem();
        }
        stopped.clear();
        return statements.state(connection);
    }

    private Uni<Void> startAnew(Throwable failure) {
        LOG.warnf("The outbox waits: %s", failure.toString());
        relayConnection.release();
        return Uni.createFrom().voidItem();
    }
}
