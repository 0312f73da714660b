package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.devstack.deploy.EnvExample.Line;
import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml and .env.example, against each other and against what the services read. */
class ComposingTest {
    private static final Predicate<String> SECRET =
            Pattern.compile("SECRET$|PASSWORD$|^FERNET_KEYS$").asPredicate();
    private static final Map<String, String> OF_THE_RUNTIME = Map.of(
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "",
            "OTEL_EXPORTER_OTLP_PROTOCOL",
            "grpc",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
            "false");
    private static final String FOR_KILL_TESTS = "SWALLOWTAIL_HOLD_AT";
    private static final List<String> BUILT =
            List.of("gateway", "connections-service", "tiktok-service", "instagram-service", "platform-simulator");

    private final Compose compose = Compose.read();
    private final EnvExample example = EnvExample.read();

    @ParameterizedTest
    @ValueSource(strings = {"connections-service", "tiktok-service", "instagram-service"})
    void a_service_is_given_every_setting_that_it_reads_and_no_other(String service) {
        var read = new TreeSet<>(Declared.all(service));
        read.addAll(OF_THE_RUNTIME.keySet());
        read.remove(FOR_KILL_TESTS);

        assertThat(compose.environment(service).keySet()).containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connections-service", "tiktok-service", "instagram-service"})
    void what_a_service_does_not_start_without_has_a_value_or_stops_everything_with_a_sentence(String service) {
        var environment = compose.environment(service);
        assertThat(Declared.required(service))
                .allSatisfy(name ->
                        assertThat(environment.get(name)).asString().containsPattern("^\\$\\{[A-Z_]+:[-?].+}$"));
    }

    @Test
    void no_secret_is_written_down() {
        for (var service : compose.services().keySet()) {
            assertThat(compose.environment(service)).as(service).allSatisfy((name, value) -> assertThat(
                            !SECRET.test(name)
                                    || value == null
                                    || value.toString().startsWith("${"))
                    .as(name)
                    .isTrue());
        }
    }

    @Test
    void the_example_explains_every_setting_once_and_no_other() {
        var taken = new TreeSet<>(compose.taken());
        taken.add("COMPOSE_PROFILES");

        assertThat(example.names()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void what_is_commented_out_has_the_value_that_stands_there() {
        var defaults = compose.defaults();
        defaults.putAll(OF_THE_RUNTIME);
        Stream.of("connections-service", "tiktok-service", "instagram-service")
                .forEach(service -> Declared.defaults(service).forEach(defaults::putIfAbsent));

        assertThat(example.lines())
                .filteredOn(line -> !line.given())
                .allSatisfy(line -> assertThat(line.value()).as(line.name()).isEqualTo(defaults.get(line.name())));
    }

    @Test
    void a_secret_is_empty_and_nothing_starts_without_it() {
        assertThat(example.lines())
                .filteredOn(Line::isDrawn)
                .extracting(Line::name)
                .allMatch(SECRET)
                .isSubsetOf(compose.mandatory());
    }

    @Test
    void what_is_built_here_writes_to_its_tmp_alone_and_may_do_nothing_that_root_may() {
        for (var service : BUILT) {
            assertThat(compose.services().get(service))
                    .as(service)
                    .containsEntry("read_only", true)
                    .containsEntry("tmpfs", List.of("/tmp"))
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
        }
    }

    @Test
    void images_of_others_have_a_version() {
        assertThat(compose.services())
                .allSatisfy((name, service) -> assertThat(service.get("image").toString())
                        .matches(BUILT.contains(name) ? "swallowtail/[a-z-]+" : ".+/.+:\\d+\\.\\d+.*"));
    }

    @Test
    void the_topics_are_created_as_they_are_described() throws IOException {
        var script = Files.readString(Checkout.root().resolve("deploy/compose/topics.sh"));

        assertThat(script.lines().filter(line -> line.startsWith("create --topic")))
                .hasSize(Topics.ALL.length)
                .allMatch(line -> line.contains(" --partitions 6 "))
                .allSatisfy(line -> assertThat(Set.of(Topics.ALL)).contains(line.split(" ")[2]));
    }

    @Test
    void docker_compose_takes_it_with_drawn_secrets_and_names_what_is_missing_without(@TempDir Path folder)
            throws Exception {
        Assumptions.assumeTrue(run(folder, "docker-compose", "version").code() == 0, "docker-compose is not installed");
        Files.createDirectories(folder.resolve("deploy/compose"));
        for (var file : List.of("docker-compose.yml", ".env.example", "deploy/compose/new-env")) {
            Files.copy(Checkout.root().resolve(file), folder.resolve(file));
        }

        var without = run(folder, "docker-compose", "config", "-q");
        var drawn = run(folder, "bash", "deploy/compose/new-env");
        var with = run(folder, "docker-compose", "config", "-q");
        var again = run(folder, "bash", "deploy/compose/new-env");

        assertThat(without.code()).isOne();
        assertThat(without.out()).contains("PUBLIC_BASE_URL", "deploy/compose/new-env");
        assertThat(drawn.code()).as(drawn.out()).isZero();
        assertThat(with.code()).as(with.out()).isZero();
        assertThat(again.code()).isOne();
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env"))).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private record Ended(int code, String out) {}

    private static Ended run(Path folder, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("PATH", "HOME"));
        try {
            var process = builder.start();
            var out = new String(process.getInputStream().readAllBytes());
            return new Ended(process.waitFor(), out);
        } catch (IOException notThere) {
            return new Ended(-1, notThere.getMessage());
        }
    }
}
