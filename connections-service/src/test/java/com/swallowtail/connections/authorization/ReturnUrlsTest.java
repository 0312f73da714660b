package com.swallowtail.connections.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.Platform;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnUrlsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://app.example.com,            https://app.example.com:443
                    HTTPS://APP.example.com/x?y#z,      https://app.example.com:443
                    http://localhost:3000/done,         http://localhost:3000
                    https://[::1]:8443/,                https://[::1]:8443""")
    void an_origin_is_scheme_host_and_port(String address, String origin) {
        assertThat(ReturnUrls.origin(address)).contains(origin);
    }

    @Property
    void no_text_before_an_at_sign_lends_its_origin(@ForAll String user) {
        assertThat(ReturnUrls.origin("https://" + user + "@evil.example/"))
                .satisfiesAnyOf(origin -> assertThat(origin).isEmpty(), origin -> assertThat(user)
                        .containsAnyOf("/", "?", "#"));
    }

    @Test
    void the_outcome_is_added_before_the_fragment() {
        assertThat(ReturnUrls.arrival("https://a.example/?x=1#f", Platform.TIKTOK, "error", "consent-denied"))
                .hasToString("https://a.example/?x=1&connection=tiktok&status=error&code=consent-denied#f");
    }
}
