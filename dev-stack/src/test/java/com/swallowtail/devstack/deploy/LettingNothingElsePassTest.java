package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every flow between every two that could talk, on every port that anybody listens on, against the table of those that may. */
class LettingNothingElsePassTest {
    private static final Map<String, String> GROUPS = Map.of(
            "SERVICES", "connections-service, tiktok-service, instagram-service",
            "MIGRATIONS", "connections-service-migration, tiktok-service-migration, instagram-service-migration",
            "THEIR-PORTS", "connections-service:8081, tiktok-service:8082, instagram-service:8083");
    private static final String EVERYWHERE = """
            gateway -> THEIR-PORTS, console:8080
            prometheus -> THEIR-PORTS
            tiktok-service, instagram-service -> connections-service:8081
            SERVICES -> internet:443, internet-v6:443
            SERVICES, MIGRATIONS, console -> dns:53/TCP, dns:53/UDP
            """;
    private static final String PRODUCTION = """
            SERVICES, MIGRATIONS -> database:5432
            SERVICES -> broker:9092
            """;
    private static final String LOCAL = """
            SERVICES, MIGRATIONS -> postgres:5432
            SERVICES, kafka-topics, kafka -> kafka:9092
            SERVICES -> platform-simulator:8090, issuer:8091
            gateway -> platform-simulator:8090, issuer:8091
            platform-simulator -> THEIR-PORTS
            platform-simulator, kafka-topics, kafka -> dns:53/TCP, dns:53/UDP
            """;
    private static final Set<Integer> PORTS =
            Set.of(22, 53, 80, 443, 5432, 8080, 8081, 8082, 8083, 8090, 8091, 9000, 9092, 9093);

    @Test
    void in_production_these_flows_pass_and_no_others() {
        var engines = Stream.of(
                        engine("database", "Cluster", "/spec/inheritedMetadata/labels"),
                        engine("broker", "Kafka", "/spec/kafka/template/pod/metadata/labels"))
                .toList();

        assertThat(passing(Manifests.of("production"), engines)).isEqualTo(table(EVERYWHERE + PRODUCTION));
    }

    @Test
    void in_the_small_cluster_these_flows_pass_and_no_others() {
        assertThat(passing(Manifests.of("local"), List.of())).isEqualTo(table(EVERYWHERE + LOCAL));
    }

    private static Set<String> passing(Manifests manifests, List<Peer> engines) {
        var network = new Network(manifests.all(NetworkPolicy.class));
        var own = manifests.workloads().stream().map(Peer::of).toList();
        var others = new ArrayList<>(strangers());
        others.addAll(engines);
        var flows = new TreeSet<String>();
        for (var peer : own) {
            own.forEach(other -> addTo(flows, network, peer, other));
            others.forEach(other -> addTo(flows, network, peer, other));
            others.forEach(other -> addTo(flows, network, other, peer));
        }
        return flows;
    }

    private static void addTo(Set<String> flows, Network network, Peer from, Peer to) {
        for (var port : PORTS) {
            for (var protocol : List.of("TCP", "UDP")) {
                if (network.lets(from, to, port, protocol)) {
                    flows.add(flow(from.name(), to.name() + ":" + port + (port == 53 ? "/" + protocol : "")));
                }
            }
        }
    }

    private static List<Peer> strangers() {
        var service = Map.of("app.kubernetes.io/name", "tiktok-service", "app.kubernetes.io/component", "service");
        return List.of(
                Peer.pod("gateway", "envoy-gateway-system", Map.of("app.kubernetes.io/component", "proxy")),
                Peer.pod("gateways-neighbour", "envoy-gateway-system", Map.of()),
                Peer.pod("prometheus", "monitoring", Map.of("app.kubernetes.io/name", "prometheus")),
                Peer.pod("prometheus-neighbour", "monitoring", Map.of()),
                Peer.pod("dns", "kube-system", Map.of("k8s-app", "kube-dns")),
                Peer.pod("dns-neighbour", "kube-system", Map.of()),
                Peer.pod("pretender", "default", service),
                Peer.pod("intruder", "swallowtail", Map.of("app.kubernetes.io/name", "intruder")),
                Peer.pod("engines-neighbour", "swallowtail-engines", Map.of()),
                Peer.address("internet", "203.0.113.7"),
                Peer.address("internet-v6", "2001:db8::7"),
                Peer.address("private", "192.168.1.1"),
                Peer.address("private-v6", "fd00::1"),
                Peer.address("node-metadata", "169.254.169.254"));
    }

    /** A pod of an engine that an example describes, with the labels that the example gives it. */
    private static Peer engine(String name, String kind, String labels) {
        var example = Manifests.examples(kind).findFirst().orElseThrow();
        var given = example.at(labels)
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText()));
        return Peer.pod(name, namespace(example), given);
    }

    private static String namespace(JsonNode example) {
        return example.at("/metadata/namespace").asText();
    }

    private static Set<String> table(String lines) {
        return lines.lines().flatMap(LettingNothingElsePassTest::flows).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> flows(String line) {
        var ends = line.split(" -> ");
        return names(ends[0]).flatMap(from -> names(ends[1]).map(to -> flow(from, to)));
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split(", "))
                .flatMap(name -> Stream.of(GROUPS.getOrDefault(name, name).split(", ")));
    }

    private static String flow(String from, String to) {
        return from + " -> " + to;
    }
}
