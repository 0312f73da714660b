package com.swallowtail.devstack;

import static com.swallowtail.testsupport.bench.Report.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Ports;
import com.swallowtail.testsupport.Tokens;
import com.swallowtail.testsupport.bench.Callers;
import com.swallowtail.testsupport.bench.Machine;
import com.swallowtail.testsupport.bench.Report;
import com.swallowtail.testsupport.bench.Rounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The services on the JVM, with an AOT cache, and natively: started by turns, then all beside each other. */
class PackagingBench {
    private static final int STARTS = 5;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration AT_REST = Duration.ofSeconds(20);
    private static final int CALLERS = 16;
    private static final double MOST_START_MS = 150;
    private static final double MOST_MIB = 100;
    private static final double MOST_TOGETHER_MIB = 256;
    private static final String INSTANCE = "packaged";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Report report = new Report("packaging", "measured", "JVM", "AOT cache", "native", "goal of native");

    /** All that was measured of a service in a packaging. */
    private static final class Measured {
        private final Packaging packaging;
        private final PortOf service;
        private final List<Contender> starts = new ArrayList<>();
        private final List<Double> reads = new ArrayList<>();
        private double atRest;
        private double underLoad;

        private Measured(Packaging packaging, PortOf service) {
            this.packaging = packaging;
            this.service = service;
        }

        private double median(ToDoubleFunction<Contender> value) {
            return Rounds.median(starts, value);
        }

        private double perSecond() {
            return Rounds.median(reads, rate -> rate);
        }
    }

    private final List<Measured> all = Arrays.stream(Packaging.values())
            .flatMap(packaging -> PortOf.SERVICES.stream().map(service -> new Measured(packaging, service)))
            .toList();

    @Test
    void each_packaging_beside_the_others() {
        try (var stack = OwnStack.withoutServices(folder)) {
            var machine = Machine.with(stack.postgres().version());
            connect(stack);
            for (var round = 0; round < STARTS; round++) {
                for (var one : all) {
                    try (var started = start(stack, one.service, one.packaging)) {
                        one.starts.add(started);
                    }
                }
            }
            sideBySide(stack);
            tell(stack.folders());
            report.close(machine);
        }
    }

    private static Contender start(OwnStack stack, PortOf service, Packaging packaging) {
        return start(stack, service, packaging, Ports.free());
    }

    /** Nobody is told to slow down. */
    private static Contender start(OwnStack stack, PortOf service, Packaging packaging, int port) {
        var settings = new HashMap<>(stack.settings().of(service));
        settings.put("SWALLOWTAIL_WEB_RATE_LIMIT_READS_PER_SECOND", "1000000");
        settings.put("SWALLOWTAIL_WEB_RATE_LIMIT_READS_BURST", "1000000");
        return Contender.start(packaging, service, port, settings, stack.folders());
    }

    /** The account whose token is asked for; the tables are made besides. */
    private static void connect(OwnStack stack) {
        var port = stack.settings().port(PortOf.CONNECTIONS);
        try (var behindTheGateway = start(stack, PortOf.CONNECTIONS, Packaging.JVM, port)) {
            assertThat(behindTheGateway.ready()).isPositive();
            assertThat(stack.customer(INSTANCE).connect().getQuery()).contains("status=connected");
        }
    }

    private void sideBySide(OwnStack stack) {
        var running = new ArrayList<Contender>();
        try {
            for (var one : all) {
                running.add(start(stack, one.service, one.packaging));
            }
            pause();
            for (var i = 0; i < all.size(); i++) {
                all.get(i).atRest = running.get(i).residentMiB();
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var i = 0; i < all.size(); i++) {
                    load(stack, all.get(i), running.get(i));
                }
            }
        } finally {
            running.forEach(Contender::close);
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(AT_REST.toNanos());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(OwnStack stack, Measured one, Contender running) {
        var tokens = Tokens.from(stack.settings().shared().get("OIDC_ISSUER_URL"));
        var isVault = one.service == PortOf.CONNECTIONS;
        var token = isVault ? tokens.service() : tokens.bearer(INSTANCE, "content:read");
        try (var callers = new Callers(CALLERS, running.port())) {
            var load = callers.ask(ROUND, token, () -> route(one.service));
            one.reads.add(load.complete().perSecond());
        }
        one.underLoad = Math.max(one.underLoad, running.residentMiB());
    }

    private static String route(PortOf service) {
        return switch (service) {
            case CONNECTIONS -> "/internal/v1/instances/" + INSTANCE + "/connections/tiktok/token";
            case TIKTOK -> "/api/v1/instances/" + INSTANCE + "/tiktok/posts";
            default -> "/api/v1/instances/" + INSTANCE + "/instagram/posts";
        };
    }

    private void tell(Folders folders) {
        for (var service : PortOf.SERVICES) {
            row(
                    "start of " + service.part() + " to its first answer, ms",
                    of(service, one -> one.median(Contender::firstAnswer)),
                    "under 150",
                    value -> value < MOST_START_MS);
        }
        for (var service : PortOf.SERVICES) {
            row("the same until it is ready", of(service, one -> one.median(Contender::ready)), "", value -> true);
        }
        for (var service : PortOf.SERVICES) {
            row(
                    "resident memory of " + service.part() + " at rest, MiB",
                    of(service, one -> one.atRest),
                    "",
                    value -> true);
        }
        for (var service : PortOf.SERVICES) {
            row("the same under load", of(service, one -> one.underLoad), "under 100", value -> value < MOST_MIB);
        }
        row(
                "all three under load, MiB",
                packaging -> all.stream()
                        .filter(one -> one.packaging == packaging)
                        .mapToDouble(one -> one.underLoad)
                        .sum(),
                "under 256",
                value -> value < MOST_TOGETHER_MIB);
        for (var service : PortOf.SERVICES) {
            row("size of " + service.part() + ", MiB, without a JVM", size(service, folders), "", value -> true);
        }
        for (var service : PortOf.SERVICES) {
            row("reads/s of " + service.part(), of(service, Measured::perSecond), "", value -> true);
        }
    }

    /** An executable is shipped with the libraries beside it, a jar with its folder. */
    private static Function<Packaging, Double> size(PortOf service, Folders folders) {
        return packaging -> {
            var artifact = packaging.artifactOf(service.part(), folders);
            try (var files = Files.walk(artifact.getParent(), packaging == Packaging.NATIVE ? 1 : Integer.MAX_VALUE)) {
                return files.filter(file -> packaging != Packaging.NATIVE
                                        || file.equals(artifact)
                                        || file.toString().endsWith(".so"))
                                .mapToLong(file ->
                                        file.toFile().isFile() ? file.toFile().length() : 0)
                                .sum()
                        / (double) (1 << 20);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private Function<Packaging, Double> of(PortOf service, ToDoubleFunction<Measured> value) {
        return packaging -> all.stream()
                .filter(one -> one.packaging == packaging && one.service == service)
                .mapToDouble(value)
                .findFirst()
                .orElseThrow();
    }

    private void row(String what, Function<Packaging, Double> value, String goal, Predicate<Double> isReached) {
        report.row(
                what,
                number(value.apply(Packaging.JVM)),
                number(value.apply(Packaging.AOT)),
                number(value.apply(Packaging.NATIVE)),
                goal.isEmpty() ? "-" : report.goal(goal, isReached.test(value.apply(Packaging.NATIVE))));
    }
}
