package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.testsupport.Checkout;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTheManifestsTest {
    private static final int CONNECTIONS_OF_A_REPLICA = 20;

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void each_object_is_one_that_kubernetes_understands_to_its_last_field(String overlay) {
        assertThat(Manifests.of(overlay).objects()).hasSizeGreaterThan(30);
    }

    @Test
    void a_field_that_kubernetes_does_not_have_is_refused() {
        var misspelt = Kinds.documents("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: misspelt}
                spec: {template: {spec: {containers: [{name: it, enviroment: []}]}}}
                """).getFirst();

        assertThatThrownBy(() -> Kinds.read(misspelt)).hasStackTraceContaining("enviroment");
    }

    @Test
    void each_example_says_what_it_is_and_is_understood_where_its_kind_is_kubernetes_own() {
        assertThat(Manifests.examples()).hasSizeGreaterThan(10).allSatisfy(document -> {
            assertThat(document.path("apiVersion").asText()).matches("([a-z.-]+/)?v\\d+(beta\\d)?");
            assertThat(document.path("kind").asText()).isNotEmpty();
            assertThat(document.at("/metadata/name").asText()).isNotEmpty();
            if (Kinds.knows(document)) {
                Kinds.read(document);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "local, connections-service", "production, connections-service",
        "local, tiktok-service", "production, tiktok-service",
        "local, instagram-service", "production, instagram-service",
        "local, platform-simulator"
    })
    void a_service_is_asked_for_its_health_where_it_listens(String overlay, String service) throws IOException {
        var workload = Manifests.of(overlay).workload(service);
        var container = workload.containers().getFirst();

        assertThat(workload.ports()).containsEntry("http", port(service));
        assertThat(asked(container))
                .containsExactly("/q/health/started http", "/q/health/live http", "/q/health/ready http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void each_container_says_what_it_needs_and_ends_before_it_takes_much_more(String overlay) {
        assertThat(Manifests.of(overlay).workloads())
                .flatMap(Workload::containers)
                .extracting(Container::getResources)
                .allSatisfy(resources -> {
                    assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
                    assertThat(resources.getLimits()).containsOnlyKeys("memory");
                });
    }

    @Test
    void the_database_takes_as_many_connections_as_all_replicas_can_open() {
        var replicas = Manifests.of("production").all(HorizontalPodAutoscaler.class).stream()
                .mapToInt(scaler -> scaler.getSpec().getMaxReplicas() + 1)
                .sum();
        var cluster = Manifests.examples("Cluster").findFirst().orElseThrow();

        assertThat(cluster.at("/spec/postgresql/parameters/max_connections").asInt())
                .isGreaterThan(replicas * CONNECTIONS_OF_A_REPLICA);
    }

    private static List<String> asked(Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .map(Probe::getHttpGet)
                .map(RenderingTheManifestsTest::address)
                .toList();
    }

    private static String address(HTTPGetAction get) {
        return get.getPath() + " " + get.getPort().getStrVal();
    }

    private static int port(String service) throws IOException {
        var properties = new Properties();
        var file = Checkout.root().resolve(service).resolve("src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Integer.parseInt(properties.getProperty("quarkus.http.port"));
    }
}
