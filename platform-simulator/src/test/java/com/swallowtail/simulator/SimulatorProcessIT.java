package com.swallowtail.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.simulator.fixtures.DeveloperApp;
import com.swallowtail.simulator.fixtures.Posts;
import com.swallowtail.testsupport.Simulator;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

    @Test
    void three_hundred_megabytes_pass_through_a_small_heap() {
        int served = RestAssured.port;
        try (Simulator simulator = Simulator.start(0)) {
            RestAssured.port = URI.create(simulator.url()).getPort();
            simulator.control().settings(Map.of("processingMs", 0));
            Map<String, Object> video = Posts.video(Posts.PUBLIC, Posts.sample("300000000.mp4"));
            Response init = Posts.post(DeveloperApp.connected(), Posts.VIDEO_INIT, video);
            String publishId = init.path("data.publish_id");
            JsonNode truth = await().atMost(Duration.ofMinutes(2))
                    .until(() -> Posts.publication(publishId), each -> each.has("postedAt"));
            assertThat(truth.path("bytes").asLong()).isEqualTo(300_000_000);
        } finally {
            RestAssured.port = served;
        }
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
