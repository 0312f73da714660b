package com.swallowtail.connections.token;

import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.token.DueRenewals.Due;
import com.swallowtail.web.LogMarks;
import com.swallowtail.web.Problem;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Renews tokens late in their life although nobody asks, so that nobody who asks has to wait. Each on the bus, hence in a
 * context and a database session of its own: those of one context are shared.
 */
@ApplicationScoped
class RenewAhead {
    private static final String RENEW = "token.renew";

    private final DueRenewals due;
    private final Connections connections;
    private final RefreshGrant refreshGrant;
    private final Vertx vertx;
    private final RenewalConfig config;
    private final DeliveryOptions longerThanARefresh;

    RenewAhead(
            DueRenewals due,
            Connections connections,
            RefreshGrant refreshGrant,
            Vertx vertx,
            RenewalConfig config,
            TokenConfig times) {
        this.due = due;
        this.connections = connections;
        this.refreshGrant = refreshGrant;
        this.vertx = vertx;
        this.config = config;
        this.longerThanARefresh = new DeliveryOptions()
                .setSendTimeout(times.patience().multipliedBy(2).toMillis());
    }

    @Scheduled(every = "{connections.renewal.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> renewWhatIsDue() {
        return due.take()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUni(token -> vertx.eventBus().request(RENEW, token, longerThanARefresh))
                .merge(config.atOnce())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A connection that has gone on by itself meanwhile is left alone; what went wrong is kept with the connection. */
    @ConsumeEvent(RENEW)
    @WithSpan("token renewal")
    Uni<Void> renew(Due token) {
        LogMarks.set(token.instanceId(), token.platform().segment());
        return connections
                .find(token.instanceId(), token.platform())
                .chain(connection -> connection.status() == ConnectionStatus.CONNECTED
                                && connection.generation() == token.generation()
                        ? refreshGrant.refresh(connection)
                        : Uni.createFrom().item(connection))
                .replaceWithVoid()
                .onFailure(Problem.class)
                .recoverWithNull()
                .onFailure()
                .invoke(failure -> Log.warnf(failure, "A token of %s could not be renewed", token.instanceId()))
                .onFailure()
                .recoverWithNull();
    }
}
