package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects find one another by names and labels, and Kubernetes says nothing when they do not. */
class BelongingTogetherTest {
    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void a_service_leads_to_a_port_of_the_pods_of_its_name_and_to_no_others(String overlay) {
        var manifests = Manifests.of(overlay);
        assertThat(manifests.all(Service.class)).isNotEmpty().allSatisfy(service -> {
            var selector = new LabelSelector(List.of(), service.getSpec().getSelector());
            var chosen = manifests.workloads().stream()
                    .filter(workload -> workload.isChosenBy(selector))
                    .toList();
            assertThat(chosen).extracting(Workload::name).containsExactly(nameOf(service));
            assertThat(service.getSpec().getPorts()).allMatch(port -> port.getPort()
                    .equals(chosen.getFirst().ports().get(port.getTargetPort().getStrVal())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void a_deployment_and_its_spread_choose_its_own_pods(String overlay) {
        var manifests = Manifests.of(overlay);
        assertThat(manifests.all(Deployment.class)).isNotEmpty().allSatisfy(deployment -> {
            var workload = manifests.workload(nameOf(deployment));
            assertThat(workload.isChosenBy(deployment.getSpec().getSelector())).isTrue();
            assertThat(workload.pod().getTopologySpreadConstraints())
                    .allMatch(spread -> workload.isChosenBy(spread.getLabelSelector()));
        });
    }

    @Test
    void in_production_each_deployment_is_spread_and_keeps_all_but_one_pod_while_nodes_are_drained() {
        var manifests = Manifests.of("production");
        assertThat(manifests.all(PodDisruptionBudget.class))
                .extracting(BelongingTogetherTest::nameOf)
                .containsExactlyInAnyOrderElementsOf(manifests.all(Deployment.class).stream()
                        .map(BelongingTogetherTest::nameOf)
                        .toList());
        assertThat(manifests.all(PodDisruptionBudget.class)).allSatisfy(budget -> {
            var workload = manifests.workload(nameOf(budget));
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
            assertThat(workload.isChosenBy(budget.getSpec().getSelector())).isTrue();
            assertThat(workload.pod().getTopologySpreadConstraints()).isNotEmpty();
        });
    }

    @Test
    void in_production_services_scale_by_cpu_and_those_that_publish_by_the_lag_of_due_posts_too() {
        assertThat(Manifests.of("production").all(HorizontalPodAutoscaler.class))
                .extracting(BelongingTogetherTest::summary)
                .containsExactlyInAnyOrder(
                        "connections-service: cpu",
                        "tiktok-service: cpu, swallowtail_posts_due_lag_seconds",
                        "instagram-service: cpu, swallowtail_posts_due_lag_seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void the_accounts_and_claims_that_pods_name_are_there(String overlay) {
        var manifests = Manifests.of(overlay);
        var accounts = manifests.all(ServiceAccount.class).stream()
                .map(BelongingTogetherTest::nameOf)
                .toList();
        var claims = manifests.all(PersistentVolumeClaim.class).stream()
                .map(BelongingTogetherTest::nameOf)
                .toList();
        assertThat(manifests.workloads())
                .extracting(workload -> workload.pod().getServiceAccountName())
                .filteredOn(Objects::nonNull)
                .isSubsetOf(accounts);
        assertThat(manifests.workloads())
                .flatMap(workload -> workload.pod().getVolumes())
                .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                .extracting(volume -> volume.getPersistentVolumeClaim().getClaimName())
                .containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void in_production_replicas_share_the_uploads_of_their_service() {
        assertThat(Manifests.of("production").all(PersistentVolumeClaim.class))
                .hasSize(2)
                .allSatisfy(
                        claim -> assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteMany"));
        assertThat(List.of("tiktok-service", "instagram-service")).allSatisfy(service -> {
            var manifests = Manifests.of("production");
            var container = manifests.workload(service).containers().getFirst();
            assertThat(container.getVolumeMounts())
                    .filteredOn(mount -> mount.getName().equals("media"))
                    .singleElement()
                    .extracting(mount -> mount.getMountPath())
                    .isEqualTo(Given.to(container, manifests).plain().get("MEDIA_STORE_DIR"));
        });
    }

    private static String summary(HorizontalPodAutoscaler scaler) {
        var metrics = scaler.getSpec().getMetrics().stream()
                .map(metric -> metric.getResource() != null
                        ? metric.getResource().getName()
                        : metric.getPods().getMetric().getName())
                .toList();
        return scaler.getSpec().getScaleTargetRef().getName() + ": " + String.join(", ", metrics);
    }

    private static String nameOf(HasMetadata object) {
        return object.getMetadata().getName();
    }
}
