package com.swallowtail.devstack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** The port of each part: its usual number, and the setting that changes it. */
enum PortOf {
    GATEWAY("gateway", 8000),
    CONNECTIONS("connections-service", 8081),
    TIKTOK("tiktok-service", 8082),
    INSTAGRAM("instagram-service", 8083),
    SIMULATOR("platform-simulator", 8090),
    ISSUER("issuer", 8091),
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092);

    /** What is built here and keeps its data in a schema of its own. */
    static final List<PortOf> SERVICES = List.of(CONNECTIONS, TIKTOK, INSTAGRAM);

    private final String part;
    private final int usual;

    PortOf(String part, int usual) {
        this.part = part;
        this.usual = usual;
    }

    String part() {
        return part;
    }

    String setting() {
        return "SWALLOWTAIL_" + name() + "_PORT";
    }

    int in(Map<String, String> environment) {
        var given = environment.getOrDefault(setting(), "").strip();
        if (given.isEmpty()) {
            return usual;
        }
        if (!given.matches("[1-9]\\d{0,4}") || Integer.parseInt(given) > 65535) {
            throw new CannotStart(setting() + " is not a port: " + given);
        }
        return Integer.parseInt(given);
    }

    void mustBeFree(Map<String, String> environment) {
        var port = in(environment);
        try (var probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart("Port %d (%s) is already taken: stop what listens there, or choose another with %s."
                    .formatted(port, part, setting()));
        }
    }
}
