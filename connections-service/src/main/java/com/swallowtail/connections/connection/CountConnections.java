package com.swallowtail.connections.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Counts once a minute how many connections stand how; an index alone answers it. What is unanswered stays as it was. */
@ApplicationScoped
class CountConnections {
    private static final String COUNT =
            "select platform, status, count(*) as found from platform_connections group by platform, status";

    private final Pool pool;
    private final MultiGauge gauge;

    CountConnections(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.gauge = MultiGauge.builder("swallowtail.connections")
                .description("Connections by their status")
                .register(registry);
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return pool.query(COUNT)
                .execute()
                .invoke(this::show)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private void show(RowSet<Row> counted) {
        var rows = StreamSupport.stream(counted.spliterator(), false).map(CountConnections::row);
        gauge.register(rows.toList(), true);
    }

    private static MultiGauge.Row<?> row(Row counted) {
        var tags = Tags.of("platform", counted.getString("platform"), "status", counted.getString("status"));
        return MultiGauge.Row.of(tags, counted.getLong("found"));
    }
}
