package com.swallowtail.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Wakes the worker: at every tick, and at once when a post has just come in. Losing a signal costs one tick. */
@ApplicationScoped
class DueSignal {
    static final String DUE = "publishing.due";
    static final String HEARTBEAT = "publishing.heartbeat";

    private final Vertx vertx;
    private final Duration tick;
    private final Duration heartbeat;
    private volatile boolean stopped;

    DueSignal(Vertx vertx, PublishingConfig config) {
        this.vertx = vertx;
        this.tick = config.tick();
        this.heartbeat = config.lease().dividedBy(3);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(tick.toMillis(), timer -> raise());
        vertx.setPeriodic(heartbeat.toMillis(), timer -> vertx.eventBus().send(HEARTBEAT, ""));
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    void raise() {
        if (!stopped) {
            vertx.eventBus().send(DUE, "");
        }
    }
}
