package com.swallowtail.connections.platform.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.HeldTokens;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.SendInTime;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh token is presented before its time is over, or not at all. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class SendingInTimeIT {
    private static final String TOKEN = "/v2/oauth/token/";
    /** More than the client keeps to one host. */
    private static final int MANY = 60;

    private static final Instant IN_TIME = Instant.MAX;
    private static final Instant TOO_LATE = Instant.EPOCH;
    private static final PlatformApp APP = new PlatformApp("aw-app", new Secret("secret"));
    private static final HeldTokens HELD =
            new HeldTokens(new Secret("act.unknown"), new Secret("rft.unknown"), "open-id", null);

    @Inject
    TikTokGateway gateway;

    @BeforeEach
    void nothing_asked_yet() {
        simulator().reset();
    }

    @Test
    void what_comes_to_be_sent_in_time_is_sent_without_a_word_of_it() {
        // Given
        var platform = new WireMockServer(options().dynamicPort());
        platform.start();
        platform.stubFor(post(TOKEN).willReturn(ok("{}")));
        var api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(platform.baseUrl()))
                .build(TikTokApi.class);
        // When
        api.refresh("aw-app", "secret", "refresh_token", "rft.unknown", IN_TIME.toString())
                .await()
                .atMost(Duration.ofSeconds(30));
        platform.stop();
        // Then
        assertThat(platform.getAllServeEvents()).singleElement().satisfies(seen -> assertThat(
                        seen.getRequest().containsHeader(SendInTime.HEADER))
                .isFalse());
    }

    @Test
    void what_comes_to_be_sent_too_late_never_is_and_may_be_asked_for_again() {
        // When
        var failure = failure(TOO_LATE);
        // Then
        assertThat(failure).isInstanceOf(PlatformFailure.Unavailable.class);
        assertThat(failure.answered()).isTrue();
        assertThat(simulator().requests(TOKEN)).isEmpty();
    }

    @Test
    void what_is_never_sent_keeps_no_connection() {
        // Given
        for (var late = 0; late < MANY; late++) {
            assertThat(failure(TOO_LATE).answered()).isTrue();
        }
        // When
        var failure = failure(IN_TIME);
        // Then
        assertThat(failure).isNotInstanceOf(PlatformFailure.Unavailable.class);
        assertThat(simulator().requests(TOKEN)).hasSize(1);
    }

    private PlatformFailure failure(Instant sentBefore) {
        return catchThrowableOfType(
                PlatformFailure.class,
                () -> gateway.refresh(APP, HELD, sentBefore).await().atMost(Duration.ofSeconds(30)));
    }
}
