package com.swallowtail.connections.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.Tokens;
import com.swallowtail.testsupport.bench.Callers;
import com.swallowtail.testsupport.bench.Machine;
import com.swallowtail.testsupport.bench.Report;
import com.swallowtail.testsupport.bench.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the packaged service needs with a million connections in its table: at rest, and while it is asked without a pause. */
class MemoryBench {
    private static final int ACCOUNTS = 1_000_000;
    private static final double MOST_AT_REST_MIB = 300;
    private static final double MOST_GROWTH = 1.05;
    private static final Duration AT_REST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);
    private static final int CALLERS = 16;
    private static final int MINUTES = Integer.getInteger("bench.minutes", 10);

    /** As `./swallowtail up` starts it. */
    private static final List<String> FLAGS = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Infrastructure INFRASTRUCTURE = new Infrastructure();
    private static Map<String, String> settings;

    private final BenchDatabase database = BenchDatabase.of(settings);
    private final Machine machine = Machine.with(database.run("show server_version"));
    private final List<Double> underLoad = new ArrayList<>();

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of("role", "connections"));
        settings = INFRASTRUCTURE.start();
    }

    @AfterAll
    static void stop() {
        INFRASTRUCTURE.stop();
    }

    @Test
    void the_service_stays_small() {
        try (var migrating = ServiceProcess.start(settings, FLAGS)) {
            migrating.awaitReady();
        }
        new Crowd(database).connect("platform_connections", ACCOUNTS);
        try (var service = ServiceProcess.start(settings, FLAGS);
                var callers = new Callers(CALLERS, service.awaitReady().port())) {
            Awaitility.await()
                    .pollDelay(AT_REST)
                    .atMost(AT_REST.multipliedBy(2))
                    .until(() -> true);
            var atRest = service.residentMiB();
            report(atRest, load(service, callers), service.residentMiB());
        }
    }

    /** Asks for the minutes; answers the reads a second. */
    private double load(ServiceProcess service, Callers callers) {
        var bearer = Tokens.from(settings.get("OIDC_ISSUER_URL")).service();
        var rates = new ArrayList<Double>();
        var samples = Duration.ofMinutes(MINUTES).dividedBy(BETWEEN_SAMPLES);
        for (var sample = 0; sample < samples; sample++) {
            var asked = callers.ask(BETWEEN_SAMPLES, bearer, () -> Crowd.anyToken(TokenReads.ROUTE, ACCOUNTS));
            rates.add(asked.complete().perSecond());
            underLoad.add(service.residentMiB());
        }
        return Rounds.median(rates, rate -> rate);
    }

    private void report(double atRest, double reads, double atTheEnd) {
        var third = underLoad.size() / 3;
        assertThat(third).as("samples in a third of the minutes").isPositive();
        var first = Rounds.median(underLoad.subList(0, third), mib -> mib);
        var last = Rounds.median(underLoad.subList(underLoad.size() - third, underLoad.size()), mib -> mib);
        var report = new Report("memory", "resident memory", "MiB", "goal");
        report.row(
                "at rest, 1,000,000 connections", mib(atRest), report.goal("at most 300", atRest <= MOST_AT_REST_MIB));
        report.row("first third of %d minutes at %s reads/s, median".formatted(MINUTES, mib(reads)), mib(first), "-");
        report.row("last third, median", mib(last), report.goal("at most 5 % more", last <= first * MOST_GROWTH));
        report.row("the most", mib(underLoad.stream().max(Double::compare).orElseThrow()), "-");
        report.row("right after it", mib(atTheEnd), "-");
        report.close(machine);
    }

    private static String mib(double value) {
        return "%,.0f".formatted(value);
    }
}
