package com.swallowtail.devstack.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a gateway is to be set up.
 *
 * @param port where it listens on the loopback interface; 0 takes a free one
 * @param services where each service of the list of routes is
 * @param console the folder with the built console, the pages of the problems in it
 * @param answersWithin how long a service may take until its answer begins
 * @param settings what {@code /config.json} tells the browser
 */
public record GatewayConfig(
        int port,
        Routes routes,
        Map<String, URI> services,
        Path console,
        Duration answersWithin,
        int requestsPerSecond,
        int burst,
        Map<String, String> settings) {

    /** The numbers of a stack on one machine. */
    public static GatewayConfig of(
            int port, Routes routes, Map<String, URI> services, Path console, Map<String, String> settings) {
        return new GatewayConfig(port, routes, services, console, Duration.ofSeconds(30), 1000, 2000, settings);
    }
}
