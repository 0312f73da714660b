package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsDocumentTest {
    private static final String SHOWN = """
            # TYPE swallowtail_calls_seconds histogram
            swallowtail_calls_seconds_bucket{outcome="ok",le="0.1"} 1.0
            swallowtail_calls_seconds_count{outcome="ok"} 1
            swallowtail_calls_seconds_max{outcome="ok"} 0.002
            swallowtail_waiting 3.0
            jvm_threads{state="idle"} 3.0
            """;

    private final MetricsDocument document = MetricsDocument.of("""
            | metric | type | labels | unit | services | meaning |
            |---|---|---|---|---|---|
            | `swallowtail_calls_seconds` | histogram | `outcome` | seconds | bakery, mill | calls |
            | `swallowtail_waiting` | gauge | | loaves | bakery | what waits |

            | label | of | values |
            |---|---|---|
            | `outcome` | `swallowtail_calls_seconds` | `ok`; `refused`: a clear no |
            """.lines());

    @Test
    void what_is_shown_as_written_is_right() {
        assertThat(document.violations("bakery", SHOWN)).isEmpty();
    }

    @Test
    void what_is_written_and_not_shown_is_told() {
        assertThat(document.violations("bakery", SHOWN.replace("swallowtail_waiting", "waiting")))
                .containsExactly("swallowtail_waiting is not shown");
    }

    @Test
    void what_is_shown_by_another_service_than_written_is_told() {
        assertThat(document.violations("mill", SHOWN)).containsExactly("swallowtail_waiting is in no table");
    }

    @Test
    void another_label_is_told_and_one_that_is_missing() {
        assertThat(document.violations("bakery", SHOWN.replace("waiting 3", "waiting{loaf=\"rye\"} 3")))
                .containsExactly("swallowtail_waiting has the labels [loaf]");
        assertThat(document.violations("bakery", SHOWN.replace("_max{outcome=\"ok\"}", "_max")))
                .containsExactly("swallowtail_calls_seconds_max has the labels []");
    }

    @Test
    void a_value_that_is_not_written_is_told() {
        assertThat(document.violations("bakery", SHOWN.replace("_count{outcome=\"ok\"}", "_count{outcome=\"late\"}")))
                .containsExactly("swallowtail_calls_seconds_count has outcome=late");
    }
}
