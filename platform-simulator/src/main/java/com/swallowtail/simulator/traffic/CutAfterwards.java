package com.swallowtail.simulator.traffic;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Closes the connection when the work is done and nothing of the answer is written yet. */
class CutAfterwards {
    private final RoutingContext exchange;

    CutAfterwards(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @ServerResponseFilter
    public void cut(ContainerResponseContext answer) {
        if (Boolean.TRUE.equals(exchange.get(Traffic.CUT_AFTERWARDS))) {
            var closed = exchange.request().connection().close();
            if (!Context.isOnEventLoopThread()) {
                closed.toCompletionStage().toCompletableFuture().join();
            }
        }
    }
}
