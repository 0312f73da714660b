package com.swallowtail.connections.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTimesTest {
    @ParameterizedTest
    @ValueSource(strings = {"tiktok-oauth", "meta-oauth", "instagram-oauth"})
    void a_token_call_ends_before_its_lease_does(String guard) throws IOException {
        // Given
        var shipped = new PropertiesConfigSource(getClass().getClassLoader().getResource("application.properties"));
        var config = new SmallRyeConfigBuilder()
                .withSources(shipped)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(TokenConfig.class)
                .withMappingIgnore("**")
                .withValidateUnknown(false)
                .build();
        // When
        var timeout = config.getValue("swallowtail.outbound." + guard + ".timeout", String.class);
        // Then
        var token = config.getConfigMapping(TokenConfig.class);
        assertThat(timeout).isEqualTo("15s");
        assertThat(Duration.ofSeconds(15)).isLessThan(token.lease());
        assertThat(token.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(token.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(token.patience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(token.sweep()).isEqualTo(Duration.ofMillis(250));
    }
}
