package com.swallowtail.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits in the outbox, oldest first.
 *
 * <ol>
 *   <li>One relay of the schema is active; those of the other replicas stand by.</li>
 *   <li>A row is marked as sent after Kafka has acknowledged it, and all rows of its instance before it.</li>
 *   <li>A row that Kafka refuses stops its own instance and no other.</li>
 *   <li>While Kafka or PostgreSQL are away it waits, and goes on by itself.</li>
 * </ol>
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final String UNSENT = """
            SELECT position, aggregatetype, aggregateid, payload FROM outbox
            WHERE sent_at IS NULL AND aggregateid <> ALL($1) ORDER BY position LIMIT $2
            """;
    private static final String MARK = "UPDATE outbox SET sent_at = now() WHERE position = ANY($1)";
    private static final String PURGE = "DELETE FROM outbox WHERE sent_at < now() - make_interval(secs => $1)";
    private static final int SWEEPS_BETWEEN_PURGES = 240;

    private final RelayConnection relayConnection;
    private final KafkaPublisher kafka;
    private final OutboxConfig config;
    private final Set<String> stopped = new HashSet<>();
    private int sweeps;
    private @Nullable Cancellable loop;

    OutboxRelay(RelayConnection relayConnection, KafkaPublisher kafka, OutboxConfig config) {
        this.relayConnection = relayConnection;
        this.kafka = kafka;
        this.config = config;
    }

    @Exempt(rule = 5, because = "a loop that lives as long as the service has nobody else to subscribe to it")
    void start(@Observes StartupEvent event) {
        loop = Multi.createBy()
                .repeating()
                .uni(this::sweep)
                .withDelay(config.sweep())
                .indefinitely()
                .subscribe()
                .with(done -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.cancel();
        }
        relayConnection.release();
    }

    private Uni<Integer> sweep() {
        return relayConnection
                .whileLocked()
                .onItem()
                .ifNotNull()
                .transformToUni(this::drain)
                .onFailure()
                .recoverWithUni(this::startAnew);
    }

    private Uni<Integer> drain(PgConnection connection) {
        return Multi.createBy()
                .repeating()
                .uni(() -> relayBatch(connection))
                .whilst(relayed -> relayed == config.batch())
                .collect()
                .last()
                .call(() -> tidy(connection));
    }

    private Uni<Integer> relayBatch(PgConnection connection) {
        return connection
                .preparedQuery(UNSENT)
                .execute(Tuple.of(stopped.toArray(String[]::new), config.batch()))
                .map(OutboxRelay::rows)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(0)
                        : publish(connection, rows).replaceWith(rows.size()));
    }

    private Uni<RowSet<?>> publish(PgConnection connection, List<OutboxRow> rows) {
        return kafka.publish(rows)
                .invoke(delivery -> stopped.addAll(delivery.stopped()))
                .chain(delivery -> connection
                        .preparedQuery(MARK)
                        .execute(Tuple.of(delivery.delivered().toArray(Long[]::new))));
    }

    /** Gives instances that were stopped another try, and from time to time drops what was sent long ago. */
    private Uni<?> tidy(PgConnection connection) {
        sweeps++;
        if (sweeps % 20 == 0) {
            stopped.clear();
        }
        return sweeps % SWEEPS_BETWEEN_PURGES == 0
                ? connection.preparedQuery(PURGE).execute(Tuple.of(config.keep().toSeconds()))
                : Uni.createFrom().nullItem();
    }

    private Uni<Integer> startAnew(Throwable failure) {
        LOG.warnf("The outbox waits: %s", failure.toString());
        relayConnection.release();
        return Uni.createFrom().item(0);
    }

    private static List<OutboxRow> rows(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboxRow::of)
                .toList();
    }
}
