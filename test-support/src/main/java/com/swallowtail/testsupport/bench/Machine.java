package com.swallowtail.testsupport.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** What a number was measured on; nothing that names the machine. */
public final class Machine {
    private final String postgres;
    private final ProcessorTime began = ProcessorTime.now();

    private Machine(String postgres) {
        this.postgres = postgres;
    }

    /** To be called when the measuring begins, with the version of the database. */
    public static Machine with(String postgres) {
        return new Machine(postgres);
    }

    public String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var sentence =
                "Measured on %s: %d cores, %d GiB RAM, %s, Linux %s, Java %s (%s), PostgreSQL %s. The hypervisor gave %d %%"
                        + " of the cores' time to others.";
        return sentence.formatted(
                LocalDate.now(Clock.systemUTC()),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                distribution(),
                System.getProperty("os.version").replaceAll("[^0-9.].*", ""),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                postgres,
                ProcessorTime.now().stolenSince(began));
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
