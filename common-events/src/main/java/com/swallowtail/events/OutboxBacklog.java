package com.swallowtail.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much waits in the outbox, and for how long already. Each replica looks by itself, beside the relay: one that hangs is
 * what the figures are there to show. While the database is away they are no numbers.
 */
@ApplicationScoped
class OutboxBacklog {
    private static final String LOOK = """
            SELECT count(*) AS unsent, coalesce(extract(epoch FROM clock_timestamp() - min(written_at)), 0)::float8 AS lag
            FROM (SELECT written_at FROM outbox ORDER BY position LIMIT $1) oldest""";

    /** A backlog beyond is not counted out: it would cost more than its figure tells. */
    private static final int MOST = 10_000;

    private final Pool pool;
    private final MeterRegistry registry;
    private final String service;
    private volatile Backlog last = Backlog.UNKNOWN;

    OutboxBacklog(
            Pool pool, MeterRegistry registry, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.registry = registry;
        this.service = service;
    }

    /** What waited when it was last looked at. */
    record Backlog(double unsent, double lag) {
        static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN);

        static Backlog of(Row row) {
            return new Backlog(row.getLong("unsent"), Math.max(0, row.getDouble("lag")));
        }

        boolean isKnown() {
            return !Double.isNaN(unsent);
        }
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("swallowtail.outbox.unsent", this, backlog -> backlog.last.unsent())
                .description("Events that wait in the outbox, counted up to 10,000")
                .tag("service", service)
                .register(registry);
        Gauge.builder("swallowtail.outbox.lag", this, backlog -> backlog.last.lag())
                .description("How long the oldest event in the outbox has waited")
                .baseUnit("seconds")
                .tag("service", service)
                .register(registry);
    }

    Backlog last() {
        return last;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.preparedQuery(LOOK)
                .execute(Tuple.of(MOST))
                .map(rows -> Backlog.of(rows.iterator().next()))
                .onFailure()
                .recoverWithItem(Backlog.UNKNOWN)
                .invoke(found -> last = found)
                .replaceWithVoid();
    }
}
