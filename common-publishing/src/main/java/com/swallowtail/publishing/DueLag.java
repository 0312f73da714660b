package com.swallowtail.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** For how long the oldest due post has waited for a worker: what more replicas shorten. Unknown, it is no number. */
@ApplicationScoped
class DueLag {
    private static final String LOOK = """
            SELECT extract(epoch FROM clock_timestamp() - due_at)::float8 AS lag FROM posts
            WHERE due_at <= clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())
            ORDER BY due_at LIMIT 1""";

    private final Pool pool;
    private final MeterRegistry registry;
    private volatile double last = Double.NaN;

    DueLag(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("swallowtail.posts.due.lag", this, lag -> lag.last)
                .description("How long the oldest due post has waited for a worker")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.query(LOOK)
                .execute()
                .map(DueLag::seconds)
                .onFailure()
                .recoverWithItem(Double.NaN)
                .invoke(found -> last = found)
                .replaceWithVoid();
    }

    private static double seconds(RowSet<Row> oldest) {
        var rows = oldest.iterator();
        return rows.hasNext() ? rows.next().getDouble("lag") : 0;
    }
}
