package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script decides by itself, in a checkout that holds nothing but empty modules. */
class ScriptTest {
    private static final List<String> BUILT = List.of(
            "platform-simulator/target/quarkus-app/quarkus-run.jar",
            "connections-service/target/quarkus-app/quarkus-run.jar",
            "tiktok-service/target/quarkus-app/quarkus-run.jar",
            "instagram-service/target/quarkus-app/quarkus-run.jar",
            "dev-stack/target/dev-stack.jar");

    @TempDir
    private Path checkout;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void builtAMinuteAgo() throws IOException {
        Files.copy(Checkout.root().resolve("swallowtail"), checkout.resolve("swallowtail"));
        touch("pom.xml", 3600);
        for (var module :
                List.of("common-crypto", "common-events", "common-web", "common-publishing", "test-support")) {
            touch(module + "/src/main/A.java", 3600);
        }
        for (var artifact : BUILT) {
            touch(artifact, 60);
            touch(artifact.substring(0, artifact.indexOf('/')) + "/src/main/A.java", 3600);
            touch(artifact.substring(0, artifact.indexOf('/')) + "/pom.xml", 3600);
        }
    }

    private void touch(String file, int secondsAgo) throws IOException {
        var path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        if (!Files.exists(path)) {
            Files.createFile(path);
        }
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
        for (var folder = path.getParent(); !folder.equals(checkout); folder = folder.getParent()) {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(3600)));
        }
    }

    private Said bash(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes());
        var err = new String(process.getErrorStream().readAllBytes());
        return new Said(process.waitFor(), out, err);
    }

    private List<String> stale() throws Exception {
        var said = bash(Map.of(), "bash", "-c", "source " + checkout.resolve("swallowtail") + "; stale_modules");
        return said.out().lines().toList();
    }

    private Said run(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(
                List.of("bash", checkout.resolve("swallowtail").toString()));
        command.addAll(List.of(arguments));
        return bash(Map.of("SWALLOWTAIL_DATA", checkout.resolve("local").toString()), command.toArray(String[]::new));
    }

    @Test
    void nothing_is_stale_when_nothing_changed_since_it_was_built() throws Exception {
        assertThat(stale()).isEmpty();
    }

    @Test
    void what_was_never_built_is_stale() throws Exception {
        Files.delete(checkout.resolve(BUILT.getFirst()));
        assertThat(stale()).containsExactly("platform-simulator");
    }

    @Test
    void a_changed_source_makes_its_module_stale() throws Exception {
        touch("tiktok-service/src/main/A.java", 1);
        assertThat(stale()).containsExactly("tiktok-service");
    }

    @Test
    void a_changed_shared_module_makes_stale_whoever_is_built_on_it() throws Exception {
        touch("common-web/src/main/A.java", 1);
        assertThat(stale()).containsExactly("connections-service", "tiktok-service", "instagram-service");
    }

    @Test
    void a_changed_parent_makes_everything_stale() throws Exception {
        touch("pom.xml", 1);
        assertThat(stale()).hasSize(BUILT.size());
    }

    @Test
    void an_unknown_verb_shows_the_usage_and_ends_with_2() throws Exception {
        var said = run("fly");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("usage: ./swallowtail");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_bench_that_nobody_knows_is_not_run() throws Exception {
        for (var unknown : List.of(List.of("bench"), List.of("bench", "luck"), List.of("bench", "memory", "long"))) {
            var said = run(unknown.toArray(String[]::new));
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("bench vault|backlog|memory");
        }
    }

    @Test
    void a_token_without_a_stack_is_refused_in_a_sentence_and_nothing_is_printed() throws Exception {
        var said = run("token", "--instance", "acme");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("./swallowtail up");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_verification_without_a_stack_is_refused_in_a_sentence() throws Exception {
        var said = run("audit", "verify");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("./swallowtail up");
        assertThat(run("audit").code()).isEqualTo(2);
    }

    @Test
    void a_verification_is_shown_as_a_table_and_ends_with_1_where_something_was_changed() throws Exception {
        var bad = report("false", "{\"position\":3,\"kind\":\"edited\",\"eventId\":\"e-3\",\"detail\":\"No.\"}");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("acme", "1 found", "edited at 3, event e-3: No.", "WAS CHANGED");
        var good = report("true", "");
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("acme", "ok", "as it was written").doesNotContain("found");
    }

    @Test
    void a_doctor_without_a_stack_is_refused_in_a_sentence() throws Exception {
        var said = run("doctor");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("./swallowtail up");
        assertThat(run("doctor", "who").code()).isEqualTo(2);
    }

    @Test
    void what_the_doctor_found_is_shown_as_a_table_and_ends_with_1_where_a_check_failed() throws Exception {
        var bad = diagnosis(
                "fail",
                "{\"name\":\"topics\",\"status\":\"fail\",\"detail\":\"Missing.\",\"actor\":\"operator\","
                        + "\"action\":\"Create them.\"}");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("✓ issuer  Answers.", "✗ topics  Missing.", "→ Create them.", "1 of 2 checks");
        var good = diagnosis("unknown", "{\"name\":\"hooks\",\"status\":\"unknown\",\"detail\":\"Not from here.\"}");
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("? hooks   Not from here.", "None of 2 checks failed");
    }

    private Said diagnosis(String result, String check) throws Exception {
        var answer = "{\"result\":\"" + result
                + "\",\"checks\":[{\"name\":\"issuer\",\"status\":\"pass\",\"detail\":\"Answers.\"}," + check + "]}";
        var report = Checkout.root().resolve("dev-stack/doctor-report.mjs");
        return bash(Map.of("ANSWER", answer), "bash", "-c", "node " + report + " <<<\"$ANSWER\"");
    }

    private Said report(String ok, String findings) throws Exception {
        var answer = "{\"ok\":" + ok + ",\"events\":5,\"verifiedAt\":\"2026-11-28T12:00:00Z\",\"chains\":[{\"ok\":" + ok
                + ",\"service\":\"tiktok-service\",\"instance\":\"acme\",\"events\":5,\"checkpointPosition\":5,"
                + "\"statedAt\":null,\"findings\":[" + findings + "],\"moreFindings\":0}]}";
        var report = Checkout.root().resolve("dev-stack/audit-report.mjs");
        return bash(Map.of("ANSWER", answer), "bash", "-c", "node " + report + " <<<\"$ANSWER\"");
    }

    @Test
    void down_has_nothing_to_do_where_nothing_runs() throws Exception {
        assertThat(run("down").code()).isZero();
        assertThat(run("status").code()).isEqualTo(1);
    }

    @Test
    void a_process_that_was_given_the_same_id_later_is_left_alone() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(checkout.resolve("local/run"));
            Files.writeString(checkout.resolve("local/run/tiktok-service.pid"), other.pid() + " 1\n");

            assertThat(run("down").code()).isZero();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void a_process_that_a_killed_stack_left_behind_is_ended() throws Exception {
        var left = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(checkout.resolve("local/run"));
        new PidFile(checkout.resolve("local/run/tiktok-service.pid")).write(left.pid());

        assertThat(run("down").code()).isZero();
        assertThat(left.waitFor()).isNotZero();
    }
}
