package com.swallowtail.devstack;

import com.swallowtail.crypto.KeyRing;
import com.swallowtail.devstack.torture.Arena;
import com.swallowtail.devstack.torture.Wires;
import com.swallowtail.testsupport.KafkaServer;
import com.swallowtail.testsupport.OidcIssuer;
import com.swallowtail.testsupport.Ports;
import com.swallowtail.testsupport.PostgresServer;
import com.swallowtail.testsupport.Tokens;
import com.swallowtail.testsupport.Topics;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Three replicas of connections-service and what they need, apart from any other stack, with short times. */
final class TortureStack implements AutoCloseable {
    private static final int REPLICAS = 3;
    private static final Duration TIME_OUT = Duration.ofSeconds(4);
    private static final Duration LEASE = Duration.ofSeconds(6);
    private static final Duration GRACE = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Folders folders;
    private final Progress progress;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final OidcIssuer issuer;
    private final Settings settings;
    private final Wires wires;
    private final Stack stack;
    private final List<ServiceProcess> replicas = new ArrayList<>();

    TortureStack(Folders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
        folders.create();
        postgres = PostgresServer.start(folders.postgres(), 0);
        kafka = KafkaServer.start(folders.kafka(), 0);
        kafka.createTopics(REPLICAS, Topics.ALL);
        issuer = OidcIssuer.start(0);
        var environment = OwnSettings.with(postgres, kafka);
        environment.put("OIDC_ISSUER_URL", issuer.url());
        settings = new Settings(environment, folders, Keys.in(folders.keys()));
        postgres.createRole(
                Settings.role(PortOf.CONNECTIONS),
                settings.of(PortOf.CONNECTIONS).get("DATABASE_PASSWORD"));
        wires = new Wires(URI.create(settings.url(PortOf.SIMULATOR)), TIME_OUT, Clock.systemUTC());
        stack = new Stack(progress);
        stack.start(List.of(List.of(simulator()), replicas()));
    }

    private Part simulator() {
        var name = PortOf.SIMULATOR.part();
        return new ServiceProcess(
                name, name, settings.port(PortOf.SIMULATOR), Packaging.JVM, settings::ofSimulator, folders, progress);
    }

    private List<Part> replicas() {
        IntStream.rangeClosed(1, REPLICAS).mapToObj(this::replica).forEach(replicas::add);
        return List.copyOf(replicas);
    }

    private ServiceProcess replica(int number) {
        var name = PortOf.CONNECTIONS.part() + "-" + number;
        var own = new HashMap<>(settings.of(PortOf.CONNECTIONS));
        own.put("TIKTOK_API_URL", wires.of(name).toString());
        for (var platform : List.of("TIKTOK", "META", "INSTAGRAM")) {
            own.put("SWALLOWTAIL_OUTBOUND_" + platform + "_OAUTH_TIMEOUT", seconds(TIME_OUT));
        }
        own.put("CONNECTIONS_TOKEN_LEASE", seconds(LEASE));
        own.put("CONNECTIONS_TOKEN_GRACE", seconds(GRACE));
        own.put("CONNECTIONS_TOKEN_PATIENCE", seconds(PATIENCE));
        var packaging = Packaging.chosen(System.getenv());
        return new ServiceProcess(
                name, PortOf.CONNECTIONS.part(), Ports.free(), packaging, () -> own, folders, progress);
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + "s";
    }

    Arena arena() {
        return new Arena(
                replicas.stream().<Arena.Replica>map(Tortured::new).toList(),
                new TorturedDatabase(postgres),
                URI.create(settings.url(PortOf.SIMULATOR)),
                Tokens.from(issuer.url()),
                KeyRing.parse(settings.shared().get("FERNET_KEYS")),
                wires,
                LEASE,
                GRACE);
    }

    @Override
    public void close() {
        stack.close();
        wires.close();
        issuer.close();
        kafka.close();
        postgres.close();
    }

    private record Tortured(ServiceProcess process) implements Arena.Replica {
        @Override
        public String name() {
            return process.name();
        }

        @Override
        public URI address() {
            return process.address();
        }

        @Override
        public boolean isReady() {
            return process.isReady();
        }

        @Override
        public void kill() {
            process.signal("KILL");
        }

        @Override
        public void pause() {
            process.signal("STOP");
        }

        @Override
        public void resume() {
            process.signal("CONT");
        }
    }

    private record TorturedDatabase(PostgresServer postgres) implements Arena.Database {
        @Override
        public Connection connect() throws SQLException {
            return postgres.connect();
        }

        @Override
        public void restart() {
            postgres.restart();
        }
    }
}
