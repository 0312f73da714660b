package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.devstack.torture.Chaos;
import com.swallowtail.devstack.torture.Ordeal;
import com.swallowtail.devstack.torture.Report;
import com.swallowtail.testsupport.Checkout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./swallowtail torture}: every disturbance at least once. */
class TorturingTheVaultE2E {
    @TempDir
    static Path folder;

    private static Report report;

    @BeforeAll
    static void torture() {
        var progress = new Progress(System.out);
        var folders = new Folders(Checkout.root().toAbsolutePath().normalize(), folder);
        try (var stack = new TortureStack(folders, progress)) {
            report = new Ordeal(stack.arena(), progress::say, Clock.systemUTC()).run(Duration.ofSeconds(20));
        }
        System.out.print(report.text());
    }

    @Test
    void no_refresh_token_is_presented_again_once_its_replacement_is_stored() {
        assertThat(report.verdict().reused()).isEmpty();
        assertThat(report.answered()).isPositive();
    }

    @Test
    void a_grant_is_lost_only_where_the_platform_ended_it_or_its_answer_never_reached_us() {
        assertThat(report.verdict().unexplained()).isEmpty();
        assertThat(report.verdict().ended()).isNotEmpty();
    }

    @Test
    void every_caller_gets_a_usable_token_or_hears_what_to_do() {
        assertThat(report.tally().examples()).isEmpty();
        assertThat(report.tally().wrongs()).isZero();
    }

    @Test
    void everybody_is_served_again_when_all_is_calm() {
        assertThat(report.stuck()).isEmpty();
        assertThat(report.disturbances()).containsOnlyKeys(Chaos.Kind.values());
    }
}
