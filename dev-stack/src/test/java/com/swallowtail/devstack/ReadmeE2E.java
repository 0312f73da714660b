package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows README and guides word for word gets there: their commands run here as they stand, but for the ports. */
@TestMethodOrder(OrderAnnotation.class)
class ReadmeE2E {
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

    private static String tour(String document) {
        return Examples.tour(
                document,
                STACK.port("SWALLOWTAIL_GATEWAY_PORT"),
                STACK.port("SWALLOWTAIL_SIMULATOR_PORT"),
                Checkout.root().resolve("swallowtail").toString());
    }

    @Test
    @Order(1)
    void the_tour_by_curl_ends_with_a_published_video_and_picture() throws IOException {
        var said = STACK.shell(folder, tour("README.md"));

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
              -H "Authorization: Bearer $(%s token --instance demo)\"\
            """.formatted(
                        STACK.port("SWALLOWTAIL_GATEWAY_PORT"), Checkout.root().resolve("swallowtail")));

        assertThat(tooEarly.code()).isOne();
        assertThat(rotated.code()).as(rotated.out()).isZero();
        assertThat(rotated.out())
                .containsPattern("platform_connections.access_token +[0-9a-f]{8}: 4\\R")
                .contains("Nothing is left of any other key");
        assertThat(pruned.code()).as(pruned.out()).isZero();
        assertThat(used.code()).as(used.out()).isZero();
    }

    @Test
    @Order(5)
    void the_guide_to_the_api_leads_from_the_first_call_to_the_last() throws IOException {
        var said = STACK.shell(folder, tour("docs/guides/api.md"));

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("no token: 401", "not ours: 404", "connection=tiktok&status=connected", "capabilities")
                .contains("one post", "another body: 422")
                .containsPattern("\"status\" *: *\"published\", *\"caption\" *: *\"from our oven\"")
                .containsPattern("\"code\" *: *\"not-connected\"")
                .contains("two pages: from our oven, a loaf a day")
                .containsIgnoringCase("RateLimit-Policy: \"reads\"")
                .contains("disconnected: 204");
    }

    @Test
    @Order(6)
    void the_guides_consumer_in_java_hears_of_what_was_posted() throws IOException {
        Files.writeString(folder.resolve("Newsletter.java"), Examples.in("docs/guides/events.md", "java"));

        var said = STACK.shell(folder, """
            export KAFKA_BOOTSTRAP_SERVERS=localhost:%s
            timeout 60 '%s/bin/java' -cp '%s/*' Newsletter.java >heard.txt 2>&1 &
            for _ in {1..300}; do grep -q '^bakery tiktok ' heard.txt && break; sleep 0.2; done
            kill $! || true
            cat heard.txt\
            """.formatted(
                        STACK.port("SWALLOWTAIL_KAFKA_PORT"),
                        System.getProperty("java.home"),
                        Checkout.root().resolve("dev-stack/target/lib")));

        assertThat(said.out()).containsPattern("bakery tiktok [0-9a-f-]{36}");
    }
}
