package com.swallowtail.instagram.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final String APP = "{\"call_count\":28,\"total_cputime\":96,\"total_time\":25}";

    @Test
    void the_part_that_is_used_most_counts() {
        assertThat(Usage.read(APP, null)).isEqualTo(new Usage(96, Duration.ZERO));
    }

    @Test
    void the_business_counts_before_the_app_and_its_minutes_are_kept() {
        var business = "{\"1784\":[{\"type\":\"ads_insights\",\"call_count\":100},"
                + "{\"type\":\"instagram\",\"call_count\":97,\"total_cputime\":23,\"total_time\":23,"
                + "\"estimated_time_to_regain_access\":5}]}";
        assertThat(Usage.read(APP, business)).isEqualTo(new Usage(97, Duration.ofMinutes(5)));
    }

    @Test
    void headers_that_are_missing_or_unreadable_say_nothing() {
        assertThat(Usage.read(null, null)).isEqualTo(Usage.UNKNOWN);
        assertThat(Usage.read("<html>", null)).isEqualTo(Usage.UNKNOWN);
        assertThat(Usage.read(null, "{\"1784\":7}")).isEqualTo(Usage.UNKNOWN);
    }
}
