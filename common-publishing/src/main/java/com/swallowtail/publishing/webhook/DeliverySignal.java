package com.swallowtail.publishing.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Wakes the worker at every tick. The scheduler knows no pause below a second, so this is a timer of its own. */
@ApplicationScoped
class DeliverySignal {
    static final String DUE = "webhook.due";

    private final Vertx vertx;
    private final DeliveryConfig config;
    private long timer;

    DeliverySignal(Vertx vertx, DeliveryConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(
                config.tick().toMillis(), tick -> vertx.eventBus().send(DUE, ""));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }
}
