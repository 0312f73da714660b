package com.swallowtail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMarksTest {
    @BeforeEach
    void nothingIsSaidYet() {
        MDC.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/instances/acme                                      | acme |
            /api/v1/instances/acme/connections                          | acme |
            /api/v1/instances/acme/connections/instagram/auth           | acme | instagram
            /api/v1/instances/acme/tiktok/posts/7f                      | acme | tiktok
            /internal/v1/instances/acme/connections/tiktok-business/token | acme | tiktok-business
            /api/v1/instances/ac me/tiktok/posts                        |      |
            /api/v1/oauth/tiktok/callback                               |      |
            """)
    void an_address_says_whom_it_is_about(String address, String instance, String platform) {
        LogMarks.set(address);
        assertThat(MDC.get("instance")).isEqualTo(instance);
        assertThat(MDC.get("platform")).isEqualTo(platform);
    }
}
