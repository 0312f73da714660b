package com.swallowtail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A service in one of its packagings, and how long its start took, from before its process was made.
 *
 * @param firstAnswer until it answered 200 at all, in milliseconds
 * @param ready until it could do its work, in milliseconds
 */
record Contender(Process process, int port, double firstAnswer, double ready) implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
    private static final long BETWEEN_QUESTIONS = Duration.ofMillis(2).toNanos();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Contender start(
            Packaging packaging, PortOf service, int port, Map<String, String> settings, Folders folders) {
        var log = folders.log(service.part() + "-" + packaging).toFile();
        var builder = new ProcessBuilder(packaging.command(service.part(), port, folders))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(settings);
        try {
            var began = System.nanoTime();
            var process = builder.start();
            var firstAnswer = await(process, port, "/q/health/live", began);
            return new Contender(process, port, firstAnswer, await(process, port, "/q/health/ready", began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double await(Process process, int port, String route, long began) {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + route))
                .build();
        while (System.nanoTime() - began < STARTS_WITHIN.toNanos() && process.isAlive()) {
            try {
                if (HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - began) / 1e6;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(BETWEEN_QUESTIONS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("No answer at " + route);
    }

    /** How much of the machine's memory it takes now. */
    double residentMiB() {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            var resident = status.filter(line -> line.startsWith("VmRSS:")).findFirst();
            return Long.parseLong(resident.orElseThrow().replaceAll("\\D", "")) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
