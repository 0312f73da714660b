package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.devstack.RunningStack.Said;
import com.swallowtail.testsupport.Checkout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The stack as a whole, from its start to its end. */
@TestMethodOrder(OrderAnnotation.class)
class StartingAndStoppingE2E {
    private static final RunningStack STACK = new RunningStack("stack-life");
    private static final long MEBIBYTES = 2048;

    private static Said meanwhile;
    private static Said afterwards;

    @BeforeAll
    static void start() {
        var first = CompletableFuture.supplyAsync(STACK::start);
        await().atMost(Duration.ofMinutes(5)).until(() -> STACK.isThere("dev-stack"));
        meanwhile = STACK.script("up", "--background");
        afterwards = STACK.script("status");
        var said = first.join();
        assertThat(said.code()).as(said.out()).isZero();
    }

    @AfterAll
    static void stop() {
        STACK.close();
    }

    @Test
    @Order(1)
    void whoever_starts_it_meanwhile_waits_until_it_is_ready() {
        assertThat(meanwhile.out()).contains("running already");
        assertThat(meanwhile.code()).isZero();
        assertThat(afterwards.code()).as(afterwards.out()).isZero();
    }

    @Test
    @Order(1)
    void every_part_is_up_and_all_together_are_small() {
        var said = STACK.script("status");

        assertThat(said.code()).as(said.out()).isZero();
        var total = said.out()
                .lines()
                .filter(line -> line.startsWith("total"))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(total.replaceAll("\\D", ""))).isBetween(100L, MEBIBYTES);
    }

    @Test
    @Order(2)
    void a_token_is_printed_alone_and_at_once() {
        var began = System.nanoTime();
        var said = STACK.script("token", "--instance", "acme");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(said.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
    }

    @Test
    @Order(3)
    void a_second_stack_on_the_same_port_names_it_and_leaves_nothing_running() {
        try (var second = new RunningStack("stack-second")) {
            var port = STACK.port("SWALLOWTAIL_TIKTOK_PORT");
            var said = second.shell(
                    Path.of("/"),
                    "SWALLOWTAIL_TIKTOK_PORT=%s %s up --background"
                            .formatted(port, Checkout.root().resolve("swallowtail")));

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).contains("Port " + port).contains("SWALLOWTAIL_TIKTOK_PORT");
            assertThat(second.script("status").out()).doesNotContain(" up ");
        }
    }

    @Test
    @Order(4)
    void a_service_that_dies_is_started_again() {
        var killed = STACK.process("tiktok-service");
        killed.destroyForcibly();

        await().atMost(Duration.ofMinutes(5))
                .until(() -> STACK.script("status").code() == 0
                        && STACK.process("tiktok-service").pid() != killed.pid());
        assertThat(STACK.log("dev-stack")).content().contains("starting it again");
    }

    @Test
    @Order(5)
    void what_a_killed_stack_leaves_behind_is_cleared_by_down() {
        STACK.process("dev-stack").destroyForcibly();

        assertThat(STACK.script("down").code()).isZero();
        for (var port : PortOf.values()) {
            var listening = "exec 3<>/dev/tcp/localhost/" + STACK.port(port.setting());
            assertThat(STACK.shell(Path.of("/"), listening).code())
                    .as(port.part())
                    .isNotZero();
        }
    }

    @Test
    @Order(6)
    void a_service_that_was_told_to_stop_began_nothing_more() {
        for (var service : PortOf.SERVICES) {
            assertThat(STACK.log(service.part()))
                    .content()
                    .contains("stopped in")
                    .doesNotContain("After Shutdown");
        }
    }
}
