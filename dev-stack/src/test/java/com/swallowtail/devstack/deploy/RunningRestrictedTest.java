package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The restricted Pod Security Standard, rule by rule, and what this product asks beyond it. */
class RunningRestrictedTest {
    private static final Set<String> WRITES_ITS_OWN_FOLDER = Set.of("issuer");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void a_cluster_refuses_what_is_less(String overlay) {
        assertThat(Manifests.of(overlay).all(Namespace.class)).isNotEmpty().allSatisfy(namespace -> assertThat(
                        namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void no_pod_sees_its_node(String overlay) {
        assertThat(Manifests.of(overlay).workloads()).allSatisfy(workload -> {
            var pod = workload.pod();
            assertThat(Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC()))
                    .doesNotContain(true);
            assertThat(pod.getSecurityContext().getSysctls()).isEmpty();
            assertThat(pod.getVolumes()).allMatch(RunningRestrictedTest::isAllowed);
            assertThat(workload.containers()).flatMap(Container::getPorts).allMatch(port -> port.getHostPort() == null);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void no_container_is_root_or_may_become_it(String overlay) {
        assertThat(Manifests.of(overlay).workloads()).allSatisfy(workload -> {
            var pod = workload.pod().getSecurityContext();
            assertThat(pod.getRunAsNonRoot()).isTrue();
            assertThat(isRoot(pod.getRunAsUser())).isFalse();
            assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(workload.containers()).allSatisfy(RunningRestrictedTest::isRestricted);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void nobody_writes_to_an_image(String overlay) {
        assertThat(Manifests.of(overlay).workloads())
                .filteredOn(workload -> !WRITES_ITS_OWN_FOLDER.contains(workload.name()))
                .allSatisfy(workload -> assertThat(workload.containers()).allSatisfy(container -> {
                    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                            .isTrue();
                    assertThat(container.getVolumeMounts())
                            .extracting(VolumeMount::getMountPath)
                            .contains("/tmp");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void nobody_is_given_a_token_of_the_cluster(String overlay) {
        assertThat(Manifests.of(overlay).workloads())
                .allSatisfy(workload -> assertThat(workload.pod().getAutomountServiceAccountToken())
                        .isFalse());
        assertThat(Manifests.of(overlay).all(ServiceAccount.class)).isNotEmpty().allSatisfy(account -> assertThat(
                        account.getAutomountServiceAccountToken())
                .isFalse());
    }

    private static void isRestricted(Container container) {
        var context = container.getSecurityContext();
        assertThat(Stream.of(context.getPrivileged(), isRoot(context.getRunAsUser())))
                .doesNotContain(true);
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(Stream.ofNullable(context.getRunAsNonRoot())).doesNotContain(false);
        assertThat(context.getCapabilities().getDrop()).contains("ALL");
        assertThat(context.getCapabilities().getAdd()).isEmpty();
        assertThat(Stream.of(context.getProcMount(), context.getSeccompProfile(), context.getSeLinuxOptions()))
                .allMatch(Objects::isNull);
    }

    private static boolean isRoot(@Nullable Long user) {
        return Objects.equals(user, 0L);
    }

    private static boolean isAllowed(Volume volume) {
        return Stream.of(
                        volume.getConfigMap(),
                        volume.getEmptyDir(),
                        volume.getPersistentVolumeClaim(),
                        volume.getProjected(),
                        volume.getSecret())
                .anyMatch(Objects::nonNull);
    }
}
