package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Whether the schema is the one that this version was made for. */
@ApplicationScoped
class Migrations implements Examination {
    private final Flyway flyway;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public String part() {
        return "migrations";
    }

    @Override
    public String remedy() {
        return "See that PostgreSQL answers at DATABASE_HOST and DATABASE_PORT.";
    }

    @Override
    public Uni<List<Check>> examine() {
        return Uni.createFrom()
                .item(flyway::info)
                .map(schema -> List.of(judge(schema.applied().length, schema.pending().length)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    static Check judge(int applied, int pending) {
        return pending == 0
                ? Check.pass("migrations", "All " + applied + " migrations are applied.")
                : Examination.fault(
                        "migrations",
                        pending + " migrations are not applied.",
                        "Start connections-service anew, or where a job migrates, that: see docs/howto/upgrade.md.");
    }
}
