package com.swallowtail.devstack.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.testsupport.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What an overlay renders to. */
final class Manifests {
    private static final Path FOLDER = Checkout.root().resolve("deploy/kubernetes");
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private final List<HasMetadata> objects;

    private Manifests(List<HasMetadata> objects) {
        this.objects = objects;
    }

    static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::render);
    }

    /** The examples' documents, as they stand there. */
    static List<JsonNode> examples() {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            return files.map(Manifests::text)
                    .map(Kinds::documents)
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> examples(String kind) {
        return examples().stream()
                .filter(document -> document.path("kind").asText().equals(kind));
    }

    List<HasMetadata> objects() {
        return objects;
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Workload> workloads() {
        return objects.stream().flatMap(Manifests::workload).toList();
    }

    Workload workload(String name) {
        return workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Workload> workload(HasMetadata object) {
        return switch (object) {
            case Deployment it -> Stream.of(new Workload(it, it.getSpec().getTemplate()));
            case StatefulSet it -> Stream.of(new Workload(it, it.getSpec().getTemplate()));
            case Job it -> Stream.of(new Workload(it, it.getSpec().getTemplate()));
            default -> Stream.empty();
        };
    }

    private static Manifests render(String overlay) {
        var yaml = Kubectl.kustomize(FOLDER.resolve("overlays").resolve(overlay));
        return new Manifests(Kinds.documents(yaml).stream().map(Kinds::read).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
