package com.swallowtail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.testsupport.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** As it is delivered: a process of its own with little memory. */
class SimulatorProcessIT {
    @Test
    void it_starts_within_its_memory_and_ends_when_closed() throws IOException {
        ProcessHandle process;
        try (Simulator simulator = Simulator.start(0)) {
            process = ProcessHandle.of(simulator.pid()).orElseThrow();
            JsonNode settings = simulator.control().settings();
            assertThat(settings.path("accessTokenSeconds").asInt()).isEqualTo(86400);
            assertThat(residentMegabytes(simulator.pid())).isLessThan(150);
        }
        assertThat(process.isAlive()).isFalse();
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
