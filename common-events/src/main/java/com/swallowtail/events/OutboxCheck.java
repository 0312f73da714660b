package com.swallowtail.events;

import com.swallowtail.events.OutboxBacklog.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells what waits for Kafka. It is never a reason not to be ready: the outbox keeps what happens meanwhile. */
@Readiness
@ApplicationScoped
class OutboxCheck implements HealthCheck {
    private static final double LONG_SECONDS = 30;

    private final OutboxBacklog outbox;

    OutboxCheck(OutboxBacklog outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        var backlog = outbox.last();
        var response = HealthCheckResponse.named("Outbox").up().withData("state", state(backlog));
        return backlog.isKnown()
                ? response.withData("unsent", (long) backlog.unsent())
                        .withData("oldestSeconds", (long) backlog.lag())
                        .build()
                : response.build();
    }

    private static String state(Backlog backlog) {
        if (!backlog.isKnown()) {
            return "not known";
        }
        return backlog.lag() > LONG_SECONDS ? "events are kept until Kafka takes them" : "events are on their way";
    }
}
