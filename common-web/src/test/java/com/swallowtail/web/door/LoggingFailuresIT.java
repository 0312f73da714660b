package com.swallowtail.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.fixtures.EdgeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LoggingFailuresIT extends EdgeTest {
    private static final Logger LOG = Logger.getLogger("com.swallowtail.web.failures");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.INFO);
        LOG.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listener);
        LOG.setLevel(Level.OFF);
    }

    @Test
    void a_fault_of_ours_is_told_with_its_stack() {
        // When
        everyRole("logger").get(ACME + "/tiktok/posts/broken?of=nobody");
        // Then
        assertThat(records).singleElement().satisfies(told -> {
            assertThat(told.getLevel().intValue()).isEqualTo(Level.SEVERE.intValue());
            assertThat(told.getMessage()).isEqualTo("GET " + ACME + "/tiktok/posts/broken -> 500 internal-error");
            assertThat(told.getThrown()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "bad-gateway, 502 upstream-error",
        "unavailable, 503 upstream-unavailable",
        "timeout, 504 upstream-timeout"
    })
    void somebody_elses_fault_is_told_in_one_line_with_its_reasons(String call, String outcome) {
        // When
        everyRole("logger").get(ACME + "/tiktok/posts/" + call);
        // Then
        assertThat(records).singleElement().satisfies(told -> {
            assertThat(told.getLevel().intValue()).isEqualTo(Level.WARNING.intValue());
            assertThat(told.getMessage())
                    .startsWith("GET " + ACME + "/tiktok/posts/" + call + " -> " + outcome + ": ")
                    .doesNotContain("\n");
            assertThat(told.getThrown()).isNull();
        });
    }

    @Test
    void the_callers_mistake_is_not_told() {
        // When
        everyRole("logger").get(ACME + "/tiktok/posts/gone");
        // Then
        assertThat(records).isEmpty();
    }
}
