package com.swallowtail.devstack.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.swallowtail.devstack.observability.WatchFiles.Alert;
import com.swallowtail.testsupport.MetricsDocument;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchingTheProductTest {
    static Stream<Alert> alerts() {
        return WatchFiles.alerts().stream();
    }

    @Test
    void each_alert_has_a_runbook_and_each_runbook_an_alert() {
        assertThat(WatchFiles.runbooks())
                .containsExactlyInAnyOrderElementsOf(alerts().map(Alert::name).toList());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void an_alert_says_how_urgent_it_is_and_what_comes_next(Alert alert) {
        assertThat(alert.severity()).isIn("page", "ticket");
        assertThat(alert.summary()).contains(": ").endsWith(".");
        assertThat(alert.runbook()).isEqualTo("docs/runbooks/" + alert.name() + ".md");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void a_runbook_says_what_it_means_how_to_look_what_to_do_and_when_it_is_over(Alert alert) {
        assertThat(WatchFiles.runbook(alert.name()))
                .startsWith("# " + alert.name() + "\n")
                .containsSubsequence(
                        "## What it means", "## How to look", "## What to do", "## How you know that it is over");
    }

    @Test
    void alerts_dashboards_and_runbooks_ask_for_documented_metrics_alone() {
        var documented = MetricsDocument.read().names();
        documented.add("up");
        WatchFiles.queries()
                .forEach((where, queries) -> assertThat(queries).as(where).allSatisfy(query -> assertThat(documented)
                        .containsAll(WatchFiles.metrics(query))));
    }

    @Test
    void a_query_is_understood_well_enough_for_that() {
        assertThat(WatchFiles.metrics(
                        "sum by (job) (rate(a_total{x=\"b_total\"}[5m] offset 1h)) > 0.5 * max(c_now) and d_now"))
                .containsExactly("a_total", "c_now", "d_now");
    }

    @Test
    void alerts_come_and_go_as_their_specifications_say() throws Exception {
        assumeTrue(isInstalled("promtool"), "promtool is in Debian's package prometheus");
        var tests = new ProcessBuilder(List.of("promtool", "test", "rules", "alerts_test.yaml"))
                .directory(WatchFiles.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(tests.getInputStream().readAllBytes());
        assertThat(tests.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
