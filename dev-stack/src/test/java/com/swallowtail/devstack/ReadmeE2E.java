package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the README word for word gets there: its commands run here as they stand, but for the ports. */
@TestMethodOrder(OrderAnnotation.class)
class ReadmeE2E {
    private static final Pattern TOUR = Pattern.compile("```sh tour\\n(.*?)```", Pattern.DOTALL);
    private static final RunningStack STACK = new RunningStack("stack-readme");

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        var said = STACK.start();
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).contains("everything is ready");
    }

    @AfterAll
    static void stop() {
        STACK.close();
    }

    private static String tour() throws IOException {
        return TOUR.matcher(Files.readString(Checkout.root().resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining())
                .replace("localhost:8000", "localhost:" + STACK.port("SWALLOWTAIL_GATEWAY_PORT"))
                .replace("localhost:8090", "localhost:" + STACK.port("SWALLOWTAIL_SIMULATOR_PORT"))
                .replace("./swallowtail", Checkout.root().resolve("swallowtail").toString());
    }

    @Test
    @Order(1)
    void the_tour_by_curl_ends_with_a_published_video_and_picture() throws IOException {
        var said = STACK.shell(folder, tour());

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("303 http")
                .contains("status=connected")
                .contains("milabakes")
                .contains("connection=instagram&status=connected")
                .contains("instagram.com/p/")
                .containsPattern("\"status\" *: *\"published\"")
                .contains("connection.connected");
    }

    @Test
    @Order(2)
    void the_demonstration_shows_account_post_and_events() {
        var said = STACK.script("demo");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("Connected: milabakes")
                .contains("instagram: consent is asked for")
                .contains("is published")
                .contains("connection.connected")
                .contains("post.created")
                .contains("post.published");
        assertThat(said.out().lines().filter(line -> line.contains("is published")))
                .hasSize(2);
    }

    @Test
    @Order(3)
    void the_audit_trail_of_all_that_is_as_it_was_written() {
        var said = STACK.script("audit", "verify");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).contains("connections-service", "tiktok-service", "as it was written");
    }

    @Test
    @Order(4)
    void a_key_is_rotated_with_proof_and_the_older_one_goes() {
        var tooEarly = STACK.script("keys", "prune");
        var rotated = STACK.script("keys", "rotate");
        var pruned = STACK.script("keys", "prune");
        var used = STACK.shell(folder, """
                curl -sS --fail-with-body -X POST http://localhost:%s/api/v1/instances/demo/connections/tiktok/sync \\
                  -H "Authorization: Bearer $(%s token --instance demo)\"""".formatted(
                        STACK.port("SWALLOWTAIL_GATEWAY_PORT"), Checkout.root().resolve("swallowtail")));

        assertThat(tooEarly.code()).isOne();
        assertThat(rotated.code()).as(rotated.out()).isZero();
        assertThat(rotated.out())
                .containsPattern("platform_connections.access_token +[0-9a-f]{8}: 4\\R")
                .contains("Nothing is left of any other key");
        assertThat(pruned.code()).as(pruned.out()).isZero();
        assertThat(used.code()).as(used.out()).isZero();
    }
}
