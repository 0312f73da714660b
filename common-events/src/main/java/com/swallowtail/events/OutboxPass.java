package com.swallowtail.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * One pass over all that waits in the outbox, a batch at a time. While Kafka answers for a batch, PostgreSQL takes out the
 * one before and reads the one behind; but nothing is sent until all that was sent before has its answer.
 */
@ApplicationScoped
class OutboxPass {
    private final OutboxTable outbox;
    private final KafkaPublisher kafka;
    private final AuditChain chain;
    private final OutboxConfig config;

    OutboxPass(OutboxTable outbox, KafkaPublisher kafka, AuditChain chain, OutboxConfig config) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.chain = chain;
        this.config = config;
    }

    /** @param stopped instances that are left out; those of which a row fails are added */
    Uni<Void> over(PgConnection connection, Set<String> stopped) {
        var pass = new Pass(connection, stopped);
        return pass.read(0)
                .invoke(pass::take)
                .chain(first -> first.isEmpty() ? Uni.createFrom().voidItem() : pass.relay());
    }

    private final class Pass {
        private final PgConnection connection;
        private final Set<String> stopped;
        private List<OutboxRow> rows = List.of();
        private Set<Long> delivered = Set.of();

        private Pass(PgConnection connection, Set<String> stopped) {
            this.connection = connection;
            this.stopped = stopped;
        }

        private Uni<Void> relay() {
            return Multi.createBy()
                    .repeating()
                    .uni(this::batch)
                    .whilst(next -> !rows.isEmpty())
                    .collect()
                    .last()
                    .chain(() -> outbox.remove(connection, delivered));
        }

        private Uni<List<OutboxRow>> batch() {
            return chain.link(connection, rows)
                    .chain(linked -> Uni.combine()
                            .all()
                            .unis(kafka.publish(linked), outbox.remove(connection, delivered), next())
                            .collectFailures()
                            .asTuple())
                    .invoke(done -> note(done.getItem1()))
                    .map(done -> done.getItem3())
                    .invoke(this::take);
        }

        /** What is behind the present rows, read before it is known which of them Kafka takes. */
        private Uni<List<OutboxRow>> next() {
            return rows.size() < config.batch()
                    ? Uni.createFrom().item(List.of())
                    : read(rows.getLast().position());
        }

        private Uni<List<OutboxRow>> read(long behind) {
            return outbox.unsent(connection, behind, stopped, config.batch());
        }

        private void note(Delivery delivery) {
            delivered = delivery.delivered();
            stopped.addAll(delivery.stopped());
        }

        private void take(List<OutboxRow> read) {
            rows = read.stream()
                    .filter(row -> !stopped.contains(row.instanceId()))
                    .toList();
        }
    }
}
