package com.swallowtail.devstack;

import com.swallowtail.devstack.gateway.Gateway;
import com.swallowtail.devstack.gateway.GatewayConfig;
import com.swallowtail.devstack.gateway.Routes;
import com.swallowtail.testsupport.KafkaServer;
import com.swallowtail.testsupport.OidcIssuer;
import com.swallowtail.testsupport.PostgresServer;
import com.swallowtail.testsupport.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a stack consists of. */
final class Parts {
    private static final int PARTITIONS = 6;

    private final Settings settings;
    private final Folders folders;
    private final Progress progress;

    Parts(Settings settings, Folders folders, Progress progress) {
        this.settings = settings;
        this.folders = folders;
        this.progress = progress;
    }

    /** Every port that is about to be listened on. */
    List<PortOf> ports() {
        var ports = new ArrayList<>(PortOf.SERVICES);
        ports.addAll(List.of(PortOf.GATEWAY, PortOf.SIMULATOR));
        if (settings.ownIssuer()) {
            ports.add(PortOf.ISSUER);
        }
        if (settings.ownPostgres()) {
            ports.add(PortOf.POSTGRES);
        }
        if (settings.ownKafka()) {
            ports.add(PortOf.KAFKA);
        }
        return ports;
    }

    /** In the order of starting; the parts of one group start beside each other. */
    List<List<Part>> groups() {
        return List.of(foundations(), services(), front());
    }

    List<Part> foundations() {
        var parts = new ArrayList<Part>();
        if (settings.ownPostgres()) {
            parts.add(new InProcess(PortOf.POSTGRES.part(), this::postgres));
        }
        if (settings.ownKafka()) {
            parts.add(new InProcess(PortOf.KAFKA.part(), this::kafka));
        }
        if (settings.ownIssuer()) {
            parts.add(new InProcess(PortOf.ISSUER.part(), () -> OidcIssuer.start(settings.port(PortOf.ISSUER))));
        }
        parts.add(process(PortOf.SIMULATOR, Packaging.JVM, settings::ofSimulator));
        return parts;
    }

    List<Part> front() {
        return List.of(new InProcess(PortOf.GATEWAY.part(), this::gateway));
    }

    private List<Part> services() {
        return PortOf.SERVICES.stream()
                .map(service -> process(service, Packaging.chosen(System.getenv()), () -> settings.withKeysAsTheyAre()
                        .of(service)))
                .toList();
    }

    private Part process(PortOf identity, Packaging packaging, Supplier<Map<String, String>> environment) {
        return new ServiceProcess(
                identity.part(), identity.part(), settings.port(identity), packaging, environment, folders, progress);
    }

    private AutoCloseable postgres() throws IOException {
        var server = PostgresServer.start(folders.postgres(), settings.port(PortOf.POSTGRES));
        for (var service : PortOf.SERVICES) {
            server.createRole(Settings.role(service), settings.of(service).get("DATABASE_PASSWORD"));
        }
        var pidFile = new PidFile(folders.pid(PortOf.POSTGRES.part()));
        pidFile.write(Long.parseLong(Files.readAllLines(folders.postgres().resolve("data/postmaster.pid"))
                .getFirst()
                .strip()));
        return () -> {
            server.close();
            pidFile.delete();
        };
    }

    private AutoCloseable kafka() {
        var server = KafkaServer.start(folders.kafka(), settings.port(PortOf.KAFKA));
        server.createTopics(PARTITIONS, Topics.ALL);
        return server;
    }

    private AutoCloseable gateway() {
        var shared = settings.shared();
        return Gateway.start(GatewayConfig.of(
                settings.port(PortOf.GATEWAY),
                Routes.read(folders.root().resolve("deploy/gateway/routes.json")),
                PortOf.SERVICES.stream()
                        .collect(Collectors.toMap(PortOf::part, service -> URI.create(settings.url(service)))),
                folders.root().resolve("console/dist"),
                Map.of(
                        "oidcClientId", settings.consoleClientId(),
                        "publicBaseUrl", shared.get("PUBLIC_BASE_URL"),
                        "oidcIssuerUrl", shared.get("OIDC_ISSUER_URL"))));
    }
}
