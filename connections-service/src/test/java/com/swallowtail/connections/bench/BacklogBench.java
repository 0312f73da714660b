package com.swallowtail.connections.bench;

import static com.swallowtail.connections.fixtures.Service.simulator;
import static com.swallowtail.testsupport.bench.Report.number;

import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.bench.Load;
import com.swallowtail.testsupport.bench.Machine;
import com.swallowtail.testsupport.bench.Report;
import com.swallowtail.testsupport.bench.Rounds;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What callers feel of a hundred thousand tokens that are all due for renewal, as after a long outage. The same service has
 * such a table and one where nothing is due, by turns.
 */
@QuarkusTest
@TestProfile(BenchProfile.class)
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class BacklogBench {
    private static final int ACCOUNTS = 100_000;
    private static final int ROUNDS = 25;
    private static final double LEAST = 0.8;

    private final BenchDatabase database = BenchDatabase.of(ServiceProcess.sharedSettings());
    private final Machine machine = Machine.with(database.run("show server_version"));
    private final Report report = new Report("backlog", "measured", "100,000 due", "none due", "ratio", "goal");

    @Test
    void a_backlog_of_renewals_does_not_hurt_callers() {
        var tables = new TwoTables(database);
        var crowd = new Crowd(database);
        crowd.connect("platform_connections", ACCOUNTS);
        crowd.connect(tables.other(), ACCOUNTS);
        database.run("update %s set renew_at = now() - interval '1 hour'".formatted(tables.other()));
        database.run("vacuum analyze " + tables.other());
        simulator().answer("/v2/oauth/token/", -1, 200, renewed());
        try (var reads = new TokenReads(RestAssured.port)) {
            reads.warmUp(ACCOUNTS);
            var rounds = Rounds.of(
                    ROUNDS, () -> tables.withOther(() -> reads.ofACaller(ACCOUNTS)), () -> reads.ofACaller(ACCOUNTS));
            row("token reads/s", rounds.ofProduct(Load::perSecond), rounds.ofReference(Load::perSecond));
            var due = rounds.ofProduct(Load::p99);
            var none = rounds.ofReference(Load::p99);
            report.row("the same: p99, ms", number(due), number(none), number(none / due), "-");
        }
        report.row("tokens renewed meanwhile", renewedOf(tables.other()), "-", "-", "-");
        report.close(machine);
    }

    private String renewedOf(String table) {
        return database.run("select count(*) from %s where generation > 1".formatted(table));
    }

    private void row(String what, double due, double none) {
        var ratio = due / none;
        report.row(what, number(due), number(none), number(ratio), report.goal("at least " + LEAST, ratio >= LEAST));
    }

    /** What TikTok answers to each of them; nobody uses these tokens. */
    private static Map<String, Object> renewed() {
        return Map.of(
                "access_token", "act.renewed",
                "expires_in", 86_400,
                "open_id", "crowd",
                "refresh_expires_in", 31_536_000,
                "refresh_token", "rft.renewed",
                "scope", "user.info.basic",
                "token_type", "Bearer");
    }
}
