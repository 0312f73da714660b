package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingSettingsTest {
    private static final Set<String> SERVICES = Set.of("connections-service", "tiktok-service", "instagram-service");
    private static final Predicate<String> SECRET =
            Pattern.compile("SECRET|PASSWORD|FERNET_KEYS|VERIFY_TOKEN").asPredicate();
    private static final Predicate<String> OF_THE_RUNTIME =
            Pattern.compile("^(QUARKUS_|JAVA_)").asPredicate();

    static Stream<String[]> servicesOfEachOverlay() {
        return Stream.of("local", "production")
                .flatMap(overlay -> SERVICES.stream().map(service -> new String[] {overlay, service}));
    }

    @ParameterizedTest
    @MethodSource("servicesOfEachOverlay")
    void a_service_is_given_whatever_it_does_not_start_without(String overlay, String service) {
        assertThat(namesGiven(overlay, service)).containsAll(Declared.required(service));
    }

    @ParameterizedTest
    @MethodSource("servicesOfEachOverlay")
    void a_migration_is_given_what_its_service_is_and_told_to_end(String overlay, String service) {
        var manifests = Manifests.of(overlay);
        var served = given(service, manifests);
        var migrated = given(service + "-migration", manifests);

        assertThat(migrated.secrets()).isEqualTo(served.secrets());
        assertThat(migrated.plain())
                .containsEntry("DATABASE_USER", served.plain().get("DATABASE_USER"))
                .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                .containsKeys(Declared.required(service).stream()
                        .filter(SECRET.negate())
                        .toArray(String[]::new));
        assertThat(served.plain())
                .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
        assertThat(image(service + "-migration", manifests)).isEqualTo(image(service, manifests));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void no_setting_is_given_that_nobody_reads(String overlay) {
        var known = SERVICES.stream()
                .flatMap(service -> Declared.all(service).stream())
                .collect(Collectors.toSet());
        known.add("CONSOLE_OIDC_CLIENT_ID");

        assertThat(SERVICES)
                .flatMap(service -> namesGiven(overlay, service))
                .filteredOn(OF_THE_RUNTIME.negate())
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void no_secret_is_written_down(String overlay) {
        var manifests = Manifests.of(overlay);
        assertThat(manifests.all(ConfigMap.class))
                .flatMap(map -> map.getData().keySet())
                .noneMatch(SECRET);
        assertThat(manifests.workloads())
                .flatMap(Workload::containers)
                .flatMap(Container::getEnv)
                .filteredOn(variable -> variable.getValue() != null)
                .extracting(EnvVar::getName)
                .noneMatch(SECRET);
    }

    @Test
    void each_secret_that_is_named_in_production_is_fetched_with_what_its_service_reads_and_no_more() {
        var manifests = Manifests.of("production");
        assertThat(SERVICES).allSatisfy(service -> {
            assertThat(given(service, manifests).secrets()).containsExactly(service);
            assertThat(Given.keysOf(service))
                    .containsExactlyInAnyOrderElementsOf(
                            Declared.all(service).stream().filter(SECRET).toList());
        });
    }

    private static Set<String> namesGiven(String overlay, String service) {
        var given = given(service, Manifests.of(overlay));
        var names = new TreeSet<>(given.plain().keySet());
        names.addAll(given.secretKeys());
        return names;
    }

    private static Given given(String workload, Manifests manifests) {
        return Given.to(manifests.workload(workload).containers().getFirst(), manifests);
    }

    private static String image(String workload, Manifests manifests) {
        return manifests.workload(workload).containers().getFirst().getImage();
    }
}
