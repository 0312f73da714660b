package com.swallowtail.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker in KRaft mode, broker and controller in one, inside this JVM. */
public final class KafkaServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private Optional<KafkaRaftServer> running;

    private KafkaServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = Ports.free();
        this.running = Optional.of(launch());
    }

    /**
     * @param folder holds the log; what an earlier run left there is kept
     * @param port where it listens on the loopback interface; 0 takes a free one
     */
    public static KafkaServer start(Path folder, int port) {
        return new KafkaServer(folder, port == 0 ? Ports.free() : port);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Creates the topics that are missing and returns when all are there. */
    public void createTopics(int partitions, String... names) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            for (var name : names) {
                create(admin, new NewTopic(name, partitions, (short) 1));
            }
        }
    }

    public void stop() {
        close();
    }

    /** Stops the broker if it runs, and starts it on the same log and port. */
    public void restart() {
        close();
        running = Optional.of(launch());
    }

    @Override
    public void close() {
        running.ifPresent(server -> {
            server.shutdown();
            server.awaitShutdown();
        });
        running = Optional.empty();
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic " + topic.name() + " could not be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private KafkaRaftServer launch() {
        var properties = properties();
        format(properties);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        return server;
    }

    private void format(Properties properties) {
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("server.properties");
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
            var said = new ByteArrayOutputStream();
            var arguments = List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString());
            if (StorageTool.execute(arguments.toArray(String[]::new), new PrintStream(said)) != 0) {
                throw new IllegalStateException("Kafka's folder could not be formatted: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("controlled.shutdown.enable", "true")));
        return properties;
    }
}
