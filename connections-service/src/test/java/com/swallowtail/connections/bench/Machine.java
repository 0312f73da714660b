package com.swallowtail.connections.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** What a number was measured on; nothing that names the machine. */
record Machine(String postgres) {

    static Machine with(BenchDatabase database) {
        return new Machine(database.run("show server_version"));
    }

    String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "Measured on %s: %d cores, %d GiB RAM, %s, Linux %s, Java %s (%s), PostgreSQL %s."
                .formatted(
                        LocalDate.now(Clock.systemUTC()),
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                        distribution(),
                        System.getProperty("os.version").replaceAll("[^0-9.].*", ""),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        postgres);
    }

    private static String distribution() {
        try (var lines = Files.lines(Path.of("/etc/os-release"))) {
            return lines.filter(line -> line.startsWith("PRETTY_NAME="))
                    .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                    .findFirst()
                    .orElse("Linux");
        } catch (IOException e) {
            return "Linux";
        }
    }
}
