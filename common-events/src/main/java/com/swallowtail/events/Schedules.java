package com.swallowtail.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A service that stops begins nothing more by the clock: its database connections are closed before its schedules are. */
@ApplicationScoped
class Schedules {
    private final Scheduler scheduler;

    Schedules(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.pause();
    }
}
