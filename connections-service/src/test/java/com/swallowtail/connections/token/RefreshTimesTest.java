package com.swallowtail.connections.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.web.outbound.OutboundConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTimesTest {
    @Test
    void are_shipped_as_the_architecture_has_them() throws IOException {
        // When
        var token = config(Map.of()).getConfigMapping(TokenConfig.class);
        // Then
        assertThat(token.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(token.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(token.patience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(token.sweep()).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiktok-oauth", "meta-oauth", "instagram-oauth"})
    void let_a_token_endpoint_take_fifteen_seconds(String guard) throws IOException {
        // When
        var outbound = config(Map.of()).getConfigMapping(OutboundConfig.class);
        // Then
        assertThat(outbound.guards().get(guard).timeout()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void are_taken_as_they_are_shipped() {
        assertThatCode(() -> times(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "connections.token.lease, 15s, connections.token.lease (15000 ms)",
        "connections.token.grace, 15s, connections.token.grace (15000 ms)",
        "swallowtail.outbound.tiktok-oauth.timeout, 31s, swallowtail.outbound.tiktok-oauth.timeout (31000 ms)",
        "swallowtail.outbound.instagram-oauth.timeout, 30s, swallowtail.outbound.instagram-oauth.timeout (30000 ms)"
    })
    void are_refused_where_two_refreshes_could_meet(String setting, String value, String named) {
        assertThatThrownBy(() -> times(Map.of(setting, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named);
    }

    private static RefreshTimes times(Map<String, String> settings) throws IOException {
        var config = config(settings);
        return new RefreshTimes(
                config.getConfigMapping(TokenConfig.class), config.getConfigMapping(OutboundConfig.class));
    }

    private static SmallRyeConfig config(Map<String, String> settings) throws IOException {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        RefreshTimesTest.class.getClassLoader().getResource("application.properties")))
                .withSources(new PropertiesConfigSource(settings, "set by an operator", 300))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(TokenConfig.class)
                .withMapping(OutboundConfig.class)
                .withMappingIgnore("**")
                .withValidateUnknown(false)
                .build();
    }
}
