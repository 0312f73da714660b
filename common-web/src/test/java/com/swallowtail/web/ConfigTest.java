package com.swallowtail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.outbound.OutboundConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
    @Test
    void the_edge_has_its_defaults() {
        WebConfig config = config(Map.of()).getConfigMapping(WebConfig.class);
        assertThat(config.issuerUrl()).isEqualTo(URI.create("https://issuer.example.com"));
        assertThat(config.instancesClaim()).isEqualTo("instances");
        assertThat(config.publicBaseUrl()).isEmpty();
        assertThat(config.allowedOrigins()).isEmpty();
        assertThat(config.bodyLimit().asLongValue()).isEqualTo(1_048_576);
        assertThat(config.webhookBodyLimit().asLongValue()).isEqualTo(2_097_152);
        assertThat(config.tokenMemory().tokens()).isEqualTo(10_000);
        assertThat(config.tokenMemory().longest()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.rateLimit().readsPerSecond()).isEqualTo(100);
        assertThat(config.rateLimit().readsBurst()).isEqualTo(200);
        assertThat(config.rateLimit().writesPerSecond()).isEqualTo(20);
        assertThat(config.rateLimit().writesBurst()).isEqualTo(60);
    }

    @Test
    void the_edge_takes_its_settings() {
        WebConfig config = config(Map.of(
                        "swallowtail.web.instances-claim", "tenants",
                        "swallowtail.web.public-base-url", "https://connect.example.com",
                        "swallowtail.web.allowed-origins", "https://a.example,https://b.example",
                        "swallowtail.web.body-limit", "2K"))
                .getConfigMapping(WebConfig.class);
        assertThat(config.instancesClaim()).isEqualTo("tenants");
        assertThat(config.publicBaseUrl()).contains(URI.create("https://connect.example.com"));
        assertThat(config.allowedOrigins().orElseThrow())
                .containsExactlyInAnyOrder("https://a.example", "https://b.example");
        assertThat(config.bodyLimit().asLongValue()).isEqualTo(2048);
    }

    @Test
    void an_unconfigured_guard_has_the_defaults_and_a_configured_one_its_own_numbers() {
        OutboundConfig config =
                config(Map.of("swallowtail.outbound.tiktok-read.timeout", "3s")).getConfigMapping(OutboundConfig.class);
        assertThat(config.guards().get("anything").timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.guards().get("anything").breaker().window()).isEqualTo(20);
        assertThat(config.guards().get("tiktok-read").timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.guards().get("tiktok-read").retry().attempts()).isEqualTo(2);
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebConfig.class)
                .withMapping(OutboundConfig.class);
        builder.withDefaultValue("swallowtail.web.issuer-url", "https://issuer.example.com");
        settings.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
