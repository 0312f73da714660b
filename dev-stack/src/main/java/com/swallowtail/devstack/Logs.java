package com.swallowtail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Gives each part that lives in the stack's own process a log file of its own, and keeps all of them off the terminal. */
final class Logs {
    private static final Map<String, List<String>> LOGGERS = Map.of(
            "kafka", List.of("org.apache.kafka", "kafka", "state"),
            "issuer", List.of("no.nav", "okhttp3", "mockwebserver3"),
            "postgres", List.of("io.zonky", "com.opentable", "pg_ctl", "initdb", "postgres"),
            "gateway", List.of("com.swallowtail.devstack.gateway", "io.vertx"));

    /** Held, since the logging API itself would let configured loggers go. */
    private static final java.util.Collection<Logger> CONFIGURED = new java.util.ArrayList<>();

    private Logs() {}

    static void into(Folders folders) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(file(folders, "dev-stack-details"));
        LOGGERS.forEach((part, names) -> {
            var handler = file(folders, part);
            names.forEach(name -> separate(name, handler));
        });
    }

    private static void separate(String name, FileHandler handler) {
        var logger = Logger.getLogger(name);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        CONFIGURED.add(logger);
    }

    private static FileHandler file(Folders folders, String part) {
        try {
            var handler = new FileHandler(folders.log(part).toString(), false);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            return handler;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
