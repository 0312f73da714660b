package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The secrets of the small cluster. */
class DrawingSecretsTest {
    private final Map<String, Map<String, String>> drawn = draw();

    @Test
    void each_secret_that_a_pod_names_is_drawn() {
        var named = Manifests.of("local").workloads().stream().flatMap(workload -> workload.containers().stream()
                .flatMap(DrawingSecretsTest::secretsOf)
                .map(secret -> workload.namespace() + "/" + secret));

        assertThat(drawn).containsOnlyKeys(named.collect(Collectors.toSet()));
    }

    @Test
    void a_service_is_given_the_keys_that_it_is_given_in_production() {
        assertThat(Stream.of("connections-service", "tiktok-service", "instagram-service"))
                .allSatisfy(service ->
                        assertThat(drawn.get("swallowtail/" + service)).containsOnlyKeys(Given.keysOf(service)));
    }

    @Test
    void what_a_service_is_given_opens_its_engines() {
        assertThat(drawn.get("swallowtail-engines/postgres"))
                .containsEntry("CONNECTIONS_PASSWORD", of("connections-service", "DATABASE_PASSWORD"))
                .containsEntry("TIKTOK_PASSWORD", of("tiktok-service", "DATABASE_PASSWORD"))
                .containsEntry("INSTAGRAM_PASSWORD", of("instagram-service", "DATABASE_PASSWORD"));
        assertThat(drawn.get("swallowtail-engines/issuer"))
                .containsEntry("TIKTOK_OIDC_CLIENT_SECRET", of("tiktok-service", "OIDC_CLIENT_SECRET"))
                .containsEntry("INSTAGRAM_OIDC_CLIENT_SECRET", of("instagram-service", "OIDC_CLIENT_SECRET"));
    }

    @Test
    void no_two_clusters_share_a_key_or_a_password() {
        var others = draw();
        assertThat(others.get("swallowtail-engines/postgres").values())
                .doesNotContainAnyElementsOf(
                        drawn.get("swallowtail-engines/postgres").values());
        assertThat(others.get("swallowtail/connections-service").get("FERNET_KEYS"))
                .isNotEqualTo(of("connections-service", "FERNET_KEYS"));
    }

    private String of(String service, String key) {
        return drawn.get("swallowtail/" + service).get(key);
    }

    private static Map<String, Map<String, String>> draw() {
        var script = Checkout.root().resolve("deploy/kubernetes/overlays/local/secrets.sh");
        return Kinds.documents(Command.run(script.toString()).text()).stream()
                .map(Kinds::read)
                .map(Secret.class::cast)
                .collect(Collectors.toMap(
                        secret -> secret.getMetadata().getNamespace() + "/"
                                + secret.getMetadata().getName(),
                        Secret::getStringData));
    }

    private static Stream<String> secretsOf(Container container) {
        var whole = container.getEnvFrom().stream()
                .map(EnvFromSource::getSecretRef)
                .filter(Objects::nonNull)
                .map(reference -> reference.getName());
        var single = container.getEnv().stream()
                .map(EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .map(source -> source.getSecretKeyRef().getName());
        return Stream.concat(whole, single);
    }
}
