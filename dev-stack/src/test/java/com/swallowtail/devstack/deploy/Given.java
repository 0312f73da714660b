package com.swallowtail.devstack.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.SecretEnvSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The environment that a container is given: in plain, and by the secrets that it names. */
record Given(Map<String, String> plain, List<String> secrets) {
    static Given to(Container container, Manifests manifests) {
        var plain = new HashMap<String, String>();
        container.getEnvFrom().stream()
                .map(EnvFromSource::getConfigMapRef)
                .filter(Objects::nonNull)
                .map(ConfigMapEnvSource::getName)
                .forEach(name -> plain.putAll(configMap(name, manifests).getData()));
        container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() == null)
                .forEach(variable -> plain.put(variable.getName(), variable.getValue()));
        return new Given(plain, secretsOf(container));
    }

    /** The keys of a secret, as the example fetches them. */
    static List<String> keysOf(String secret) {
        return Manifests.examples("ExternalSecret")
                .filter(example -> example.at("/metadata/name").asText().equals(secret))
                .flatMap(
                        example -> StreamSupport.stream(example.at("/spec/data").spliterator(), false))
                .map(entry -> entry.path("secretKey").asText())
                .toList();
    }

    List<String> secretKeys() {
        return secrets.stream().flatMap(secret -> keysOf(secret).stream()).toList();
    }

    private static List<String> secretsOf(Container container) {
        return container.getEnvFrom().stream()
                .map(EnvFromSource::getSecretRef)
                .filter(Objects::nonNull)
                .map(SecretEnvSource::getName)
                .toList();
    }

    private static ConfigMap configMap(String name, Manifests manifests) {
        return manifests.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No ConfigMap is named " + name));
    }
}
