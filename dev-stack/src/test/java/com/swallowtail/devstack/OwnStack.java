package com.swallowtail.devstack;

import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.KafkaServer;
import com.swallowtail.testsupport.PostgresServer;
import com.swallowtail.testsupport.Tokens;
import com.swallowtail.testsupport.Topics;
import java.nio.file.Path;
import java.util.List;

/** A stack of one test's own: other ports, another folder, and its database and broker in the test's hands. */
final class OwnStack implements AutoCloseable {
    private static final String ROLES =
            "connections:read,connections:manage,content:read,content:publish,engagement:manage,audit:read";

    private final Folders folders;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final Settings settings;
    private final Stack stack;

    private OwnStack(Path folder, boolean withServices) {
        folders = new Folders(Checkout.root().toAbsolutePath().normalize(), folder);
        folders.create();
        postgres = PostgresServer.start(folders.postgres(), 0);
        kafka = KafkaServer.start(folders.kafka(), 0);
        kafka.createTopics(6, Topics.ALL);
        settings = new Settings(OwnSettings.with(postgres, kafka), folders, Keys.in(folders.keys()));
        for (var service : PortOf.SERVICES) {
            postgres.createRole(Settings.role(service), settings.of(service).get("DATABASE_PASSWORD"));
        }
        var progress = new Progress(System.out);
        stack = new Stack(progress);
        var parts = new Parts(settings, folders, progress);
        stack.start(withServices ? parts.groups() : List.of(parts.foundations(), parts.front()));
    }

    static OwnStack start(Path folder) {
        return new OwnStack(folder, true);
    }

    /** What the services stand on, for whoever starts them himself. */
    static OwnStack withoutServices(Path folder) {
        return new OwnStack(folder, false);
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaServer kafka() {
        return kafka;
    }

    Folders folders() {
        return folders;
    }

    Settings settings() {
        return settings;
    }

    String simulator() {
        return settings.url(PortOf.SIMULATOR);
    }

    /** Somebody who works for this instance, with the token to do so. */
    Customer customer(String instance) {
        var token = Tokens.from(settings.shared().get("OIDC_ISSUER_URL")).bearer(instance, ROLES.split(","));
        return new Customer(settings.url(PortOf.GATEWAY), instance, token);
    }

    @Override
    public void close() {
        stack.close();
        kafka.close();
        postgres.close();
    }
}
