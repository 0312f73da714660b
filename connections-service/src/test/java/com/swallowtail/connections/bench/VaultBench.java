package com.swallowtail.connections.bench;

import static com.swallowtail.testsupport.bench.Report.number;

import com.swallowtail.connections.fixtures.Service;
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
import org.junit.jupiter.api.Test;

/**
 * The vault beside what it cannot be faster than. Service, callers, database and broker share the machine, and the two sides of
 * each ratio take turns.
 */
@QuarkusTest
@TestProfile(BenchProfile.class)
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class VaultBench {
    private static final int ROUNDS = 7;

    /** Of token reads: short ones, as many as it takes to even out what else the machine does. */
    private static final int READING_ROUNDS = 25;

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;

    private final BenchDatabase database = BenchDatabase.of(ServiceProcess.sharedSettings());
    private final Machine machine = Machine.with(database.run("show server_version"));
    private final Report report = new Report("vault", "measured", "product", "reference", "ratio", "goal");

    @Test
    void the_vault_keeps_up_with_its_references() {
        new Crowd(database).connect("platform_connections", FEW);
        try (var reads = new TokenReads(RestAssured.port)) {
            reads.warmUp(FEW);
            authentication(reads);
            tableSize(reads);
        }
        sealing();
        relay();
        report.close(machine);
    }

    private void authentication(TokenReads reads) {
        var rounds = Rounds.of(READING_ROUNDS, () -> reads.ofACaller(FEW), () -> reads.ofAnybody(FEW));
        rate("token reads/s, with OIDC against no authentication", rounds, 0.8);
        latency("the same: p99, ms", rounds);
    }

    private void tableSize(TokenReads reads) {
        var tables = new TwoTables(database);
        new Crowd(database).connect(tables.other(), MANY);
        var rounds = Rounds.of(
                READING_ROUNDS, () -> tables.withOther(() -> reads.ofACaller(MANY)), () -> reads.ofACaller(FEW));
        rate("token reads/s, of 1,000,000 connections against 1,000", rounds, 0.75);
        latency("the same: p99, ms", rounds);
    }

    private void sealing() {
        var race = new SealingRace();
        var seals = Rounds.of(ROUNDS, race::seals, race::bareSeals);
        var opens = Rounds.of(ROUNDS, race::opens, race::bareOpens);
        row("seals/s, against the same bytes by plain JCE", seals.ofProduct(r -> r), seals.ofReference(r -> r), 0);
        row("opens/s, against the same bytes by plain JCE", opens.ofProduct(r -> r), opens.ofReference(r -> r), 0);
    }

    private void relay() {
        try (var race = new RelayRace(database, Service.setting("KAFKA_BOOTSTRAP_SERVERS"))) {
            var rounds = Rounds.of(ROUNDS, race::relayed, race::produced);
            row(
                    "events/s, by the relay against a producer that batches",
                    rounds.ofProduct(r -> r),
                    rounds.ofReference(r -> r),
                    0.3);
        }
    }

    private void rate(String what, Rounds<Load> rounds, double goal) {
        row(what, rounds.ofProduct(Load::perSecond), rounds.ofReference(Load::perSecond), goal);
    }

    private void latency(String what, Rounds<Load> rounds) {
        var product = rounds.ofProduct(Load::p99);
        var reference = rounds.ofReference(Load::p99);
        report.row(what, number(product), number(reference), number(reference / product), "-");
    }

    /** @param goal the least that the ratio should be; 0 for none */
    private void row(String what, double product, double reference, double goal) {
        var ratio = product / reference;
        var said = goal == 0 ? "-" : report.goal("at least " + goal, ratio >= goal);
        report.row(what, number(product), number(reference), number(ratio), said);
    }
}
