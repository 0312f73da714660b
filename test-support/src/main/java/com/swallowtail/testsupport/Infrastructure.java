package com.swallowtail.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What a service stands on, for its component tests: PostgreSQL, Kafka, an OIDC issuer and the platform simulator, with
 * the settings that lead to them. Init argument {@code role}: the service's database role; {@code simulator=false}
 * leaves the simulator out.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {
    public static final String DATABASE_PASSWORD = "test-database-password";

    /** A Fernet key: 32 bytes in base64url. */
    public static final String FERNET_KEY = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=";

    /** The key before it, which has sealed nothing that a test does not seal with it on purpose. */
    public static final String OLD_FERNET_KEY = "CzBVep_E6Q4zWH2ix-wRNluApcrvFDleg6jN8hc8YYY=";

    /** The ring of both. */
    public static final String FERNET_KEYS = FERNET_KEY + "," + OLD_FERNET_KEY;

    private String role = "service";
    private boolean withSimulator = true;
    private Path folder;
    private PostgresServer postgres;
    private KafkaServer kafka;
    private OidcIssuer issuer;
    private Simulator simulator;

    @Override
    public void init(Map<String, String> arguments) {
        role = arguments.getOrDefault("role", role);
        withSimulator = !"false".equals(arguments.get("simulator"));
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("swallowtail-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        postgres.createRole(role, DATABASE_PASSWORD);
        kafka = KafkaServer.start(folder.resolve("kafka"), 0);
        kafka.createTopics(2, Topics.ALL);
        issuer = OidcIssuer.start(0);
        return settings();
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(postgres.settings(role, DATABASE_PASSWORD));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("OIDC_ISSUER_URL", issuer.url());
        settings.put("OIDC_CLIENT_ID", role + "-service");
        settings.put("OIDC_CLIENT_SECRET", "test-client-secret");
        settings.put("PUBLIC_BASE_URL", "http://localhost:8000");
        settings.put("ALLOWED_RETURN_ORIGINS", "https://app.example.com,http://localhost:3000");
        settings.put("FERNET_KEYS", FERNET_KEYS);
        settings.put("MEDIA_STORE_DIR", folder.resolve("media").toString());
        if (withSimulator) {
            simulator = Simulator.start(0);
            settings.putAll(simulator.settings());
        }
        return settings;
    }

    @Override
    public void stop() {
        close(simulator);
        close(issuer);
        close(kafka);
        close(postgres);
        delete(folder);
    }

    /** Nothing of it is needed afterwards, and every run would leave a hundred megabytes behind. */
    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(AutoCloseable part) {
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("A part of the test's infrastructure did not stop", e);
        }
    }
}
