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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the README word for word gets there: its commands run here as they stand, but for the ports. */
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
}
