package com.swallowtail.devstack.gateway;

import static org.awaitility.Awaitility.await;

import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real nginx with the configuration of docker-compose: its settings put in as its image does, its numbers for a test's. */
public final class Nginx implements AutoCloseable {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final int port;
    private final Path folder;
    private final Process process;

    private Nginx(GatewayConfig config, Path folder) throws IOException {
        this.folder = folder;
        port = config.port() == 0 ? Ports.free() : config.port();
        for (var name : List.of("nginx.conf", "routes.conf")) {
            Files.writeString(folder.resolve(name), rendered(name, config));
        }
        process = new ProcessBuilder("nginx", "-p", folder + "/", "-c", "nginx.conf", "-g", "daemon off; user root;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Skips the test where there is no nginx. */
    public static Nginx start(GatewayConfig config) {
        Assumptions.assumeTrue(isThere(), "nginx is not installed: Debian's package is nginx-light");
        try {
            var nginx = new Nginx(config, Files.createTempDirectory("swallowtail-nginx-"));
            await("nginx, which says " + nginx.log()).until(nginx::listens);
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** What it said, and whom it answered. */
    public String log() {
        try {
            var access = folder.resolve("access");
            return Files.readString(folder.resolve("log")) + (Files.exists(access) ? Files.readString(access) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String rendered(String name, GatewayConfig config) throws IOException {
        var text = Files.readString(Checkout.root().resolve("deploy/nginx").resolve(name + ".template"));
        for (var setting : settings(config).entrySet()) {
            text = text.replace("${" + setting.getKey() + "}", setting.getValue());
        }
        return text.replace("/usr/share/nginx/html", config.console().toString())
                .replace("/dev/stdout", "access")
                .replace(
                        "read_timeout 30s",
                        "read_timeout " + config.answersWithin().toMillis() + "ms")
                .replace("rate=1000r/s", "rate=" + config.requestsPerSecond() + "r/s")
                .replace("burst=2000", "burst=" + config.burst());
    }

    private Map<String, String> settings(GatewayConfig config) {
        return Map.of(
                "NGINX_LOCAL_RESOLVERS", "127.0.0.1",
                "SWALLOWTAIL_GATEWAY_PORT", "127.0.0.1:" + port,
                "CONNECTIONS_SERVICE_URL", service("connections-service", config),
                "TIKTOK_SERVICE_URL", service("tiktok-service", config),
                "INSTAGRAM_SERVICE_URL", service("instagram-service", config),
                "PUBLIC_BASE_URL", config.settings().getOrDefault("publicBaseUrl", ""),
                "OIDC_ISSUER_URL", config.settings().get("oidcIssuerUrl"),
                "CONSOLE_OIDC_CLIENT_ID", config.settings().getOrDefault("oidcClientId", ""));
    }

    /** By its number, so that no resolver is needed. */
    private static String service(String name, GatewayConfig config) {
        return config.services().getOrDefault(name, NOWHERE).toString().replace("localhost", "127.0.0.1");
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx did not start: " + log());
        }
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("nginx", "-v")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
