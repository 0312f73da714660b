package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingImagesTest {
    private static final Pattern BASE = Pattern.compile("(?m)(?:^FROM |--from=)(\\S+/\\S+)");
    private static final String VERSIONED = ".+:[^:]*\\d.*";

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native", "Dockerfile.console"})
    void an_image_stands_on_named_versions_tells_its_health_and_is_nobody_in_particular(String name)
            throws IOException {
        var text = Files.readString(Checkout.root().resolve("deploy/images").resolve(name));

        assertThat(BASE.matcher(text).results().map(base -> base.group(1)))
                .isNotEmpty()
                .allMatch(base -> base.matches(VERSIONED));
        assertThat(text)
                .contains("HEALTHCHECK ", "org.opencontainers.image.title", "sbom.json")
                .containsPattern("(?m)^USER [1-9]\\d*$");
        assertThat(text.lastIndexOf("\nUSER ")).isGreaterThan(text.lastIndexOf("\nFROM "));
    }

    @Test
    void the_cache_of_classes_is_written_and_read_under_the_same_options() throws IOException {
        var commands = Files.readString(Checkout.root().resolve("deploy/images/Dockerfile.jvm"))
                .lines()
                .filter(line -> line.contains("/opt/java/bin/java"));

        assertThat(commands).hasSize(2).allMatch(line -> line.contains("\"@java.args\", \"-XX:AOTCache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connections-service", "tiktok-service", "instagram-service"})
    void the_start_that_writes_a_cache_is_given_whatever_a_service_does_not_start_without(String service)
            throws IOException {
        var given = Files.readAllLines(Checkout.root().resolve("deploy/images/training.args"));

        assertThat(Declared.required(service))
                .allSatisfy(name -> assertThat(given).anyMatch(line -> line.startsWith("-D" + name + "=")));
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void a_service_is_healthy_once_it_is_ready(int status, int code) throws Exception {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/q/health/ready", request -> {
            request.sendResponseHeaders(status, -1);
            request.close();
        });
        service.start();
        try {
            assertThat(healthy(service.getAddress().getPort())).isEqualTo(code);
        } finally {
            service.stop(0);
        }
    }

    @Test
    void a_service_that_does_not_listen_is_not_healthy() throws Exception {
        assertThat(healthy(Ports.free())).isOne();
    }

    private static int healthy(int port) throws Exception {
        var check = new ProcessBuilder(
                "bash", Checkout.root().resolve("deploy/images/healthy").toString());
        check.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return check.start().waitFor();
    }
}
