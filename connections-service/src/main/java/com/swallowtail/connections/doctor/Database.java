package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** PostgreSQL: whether it answers, its clock, and whether events leave the outbox. */
@ApplicationScoped
class Database implements Examination {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STATE = """
            select clock_timestamp() as now, (select count(*) from outbox) as unsent,
                (select coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0)::bigint
                 from outbox) as age""";

    private final Pool pool;
    private final Clock clock;

    Database(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "database";
    }

    @Override
    public String remedy() {
        return "See that PostgreSQL answers at DATABASE_HOST and DATABASE_PORT, and that user and password are right.";
    }

    @Override
    public Uni<List<Check>> examine() {
        return pool.query(STATE).execute().map(rows -> {
            var row = rows.iterator().next();
            return List.of(
                    Check.pass("database", "PostgreSQL answers."),
                    Skew.judge("database", row.getOffsetDateTime("now").toInstant(), clock.instant()),
                    outbox(row.getLong("unsent"), Duration.ofSeconds(row.getLong("age"))));
        });
    }

    static Check outbox(long unsent, Duration oldest) {
        if (oldest.compareTo(SOON) <= 0) {
            return Check.pass("outbox", unsent + " events wait, the oldest for " + oldest.toSeconds() + " seconds.");
        }
        return Examination.fault(
                "outbox",
                unsent + " events wait to be sent, the oldest for " + oldest.toSeconds() + " seconds.",
                "See that Kafka takes records, and look for warnings of the outbox relay in the log of connections-service.");
    }
}
