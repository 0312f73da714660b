package com.swallowtail.simulator.tiktok.publish;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The passing of time: looks after the publications when nobody asks for them. */
@ApplicationScoped
class Passing {
    private static final long EVERY_MS = 100;

    void begin(@Observes StartupEvent start, Vertx vertx, Publications publications) {
        vertx.setPeriodic(EVERY_MS, tick -> publications.advance());
    }
}
