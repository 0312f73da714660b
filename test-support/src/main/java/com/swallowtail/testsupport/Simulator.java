package com.swallowtail.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The platform simulator as a process of its own. */
public final class Simulator implements AutoCloseable {
    public static final String CLIENT_KEY = "awswallowtail0001";
    public static final String CLIENT_SECRET = "simulated-client-secret-0001";

    private final Process process;
    private final int port;

    private Simulator(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param port where it listens; 0 takes a free one */
    public static Simulator start(int port) {
        return start(port, Map.of());
    }

    /** Starts with an environment beside the own one, such as {@code SIMULATOR_TIKTOK_WEBHOOK_URL}. */
    public static Simulator start(int port, Map<String, String> environment) {
        var chosen = port == 0 ? Ports.free() : port;
        var simulator = new Simulator(launch(chosen, environment), chosen);
        Awaitility.await("the simulator's readiness")
                .atMost(Duration.ofMinutes(3))
                .until(simulator::isReady);
        return simulator;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public SimulatorControl control() {
        return new SimulatorControl(url());
    }

    public long pid() {
        return process.pid();
    }

    /** The settings of architecture §10 that point a service at this simulator. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("SIMULATOR_URL", url());
        settings.put("TIKTOK_AUTHORIZE_URL", url() + "/v2/auth/authorize/");
        settings.put("TIKTOK_API_URL", url());
        settings.put("TIKTOK_CLIENT_KEY", CLIENT_KEY);
        settings.put("TIKTOK_CLIENT_SECRET", CLIENT_SECRET);
        settings.put("MEDIA_ALLOWED_HOSTS", "localhost:" + port);
        settings.putAll(MetaSettings.at(url()));
        return settings;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Process launch(int port, Map<String, String> environment) {
        var jar = Checkout.root().resolve("platform-simulator/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The simulator is not packaged: run mvn package -pl platform-simulator");
        }
        try {
            var log = Files.createTempFile("swallowtail-simulator-", ".log");
            var command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xms24m",
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dquarkus.http.port=" + port,
                            "-jar",
                            jar.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().putAll(environment);
            var process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The simulator ended with code " + process.exitValue());
        }
        var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
