package com.swallowtail.web.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.swallowtail.web.fixtures.EdgeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CallingOutIT extends EdgeTest {
    private static final String TARGET = "/target";

    @Inject
    CircuitBreakerMaintenance breakers;

    private WireMockServer otherSide;

    @BeforeEach
    void start() {
        otherSide = new WireMockServer(options().dynamicPort());
        otherSide.start();
        breakers.resetAll();
    }

    @AfterEach
    void stop() {
        otherSide.stop();
    }

    @Test
    void a_breaker_opens_after_failures_and_nothing_more_is_sent() {
        // Given
        answers(aResponse().withStatus(500));
        // When
        List<Response> answers =
                IntStream.range(0, 10).mapToObj(i -> once("brittle")).toList();
        // Then
        assertThat(sent()).isEqualTo(4);
        assertThat(answers.subList(0, 4)).allMatch(answer -> answer.statusCode() == 502);
        assertThat(answers.subList(4, 10)).allMatch(answer -> code(answer).equals("upstream-unavailable"));
        assertThat(answers.getLast().header("Retry-After")).isEqualTo("1");
    }

    @Test
    void an_open_breaker_closes_again_when_the_other_side_is_well() {
        // Given
        answers(aResponse().withStatus(500));
        IntStream.range(0, 5).forEach(i -> once("brittle"));
        // When
        answers(aResponse().withStatus(200));
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(once("brittle").statusCode()).isEqualTo(200));
    }

    @Test
    void a_tenants_own_mistakes_never_open_a_breaker() {
        // Given
        answers(aResponse().withStatus(400));
        // When
        IntStream.range(0, 20).forEach(i -> assertThat(code(once("brittle"))).isEqualTo("conflict"));
        // Then
        assertThat(sent()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void broken_connections_open_a_breaker(Fault fault) {
        // Given
        answers(aResponse().withFault(fault));
        // When
        var answers = IntStream.range(0, 10).mapToObj(i -> once("brittle"));
        // Then
        assertThat(answers).anyMatch(answer -> code(answer).equals("upstream-unavailable"));
    }

    @Test
    void what_may_be_repeated_is_repeated() {
        answers(aResponse().withStatus(500));
        assertThat(again("again").statusCode()).isEqualTo(502);
        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void what_may_not_be_repeated_is_sent_once() {
        answers(aResponse().withStatus(500));
        assertThat(once("again").statusCode()).isEqualTo(502);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void a_clear_refusal_is_not_repeated() {
        answers(aResponse().withStatus(400));
        assertThat(code(again("again"))).isEqualTo("conflict");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void silence_becomes_a_time_out_and_is_not_repeated() {
        answers(aResponse().withStatus(200).withFixedDelay(3000));
        assertThat(code(again("slow"))).isEqualTo("upstream-timeout");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void no_more_calls_are_in_flight_than_allowed() {
        // Given
        answers(aResponse().withStatus(200).withFixedDelay(1500));
        // When
        List<Response> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    IntStream.range(0, 6)
                            .mapToObj(i -> CompletableFuture.supplyAsync(() -> once("narrow"), callers))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }
        // Then: two in flight, one waiting, three refused
        assertThat(sent()).isEqualTo(3);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .hasSize(3)
                .allMatch(refused -> code(refused).equals("upstream-unavailable"))
                .allMatch(refused -> refused.header("Retry-After") != null);
    }

    @Test
    void the_answer_comes_back_on_the_callers_event_loop() {
        answers(aResponse().withStatus(200));
        assertThat(once("threads").asString()).isEqualTo("same context");
        answers(aResponse().withStatus(200).withFixedDelay(3000));
        assertThat(once("slow").jsonPath().getString("context")).isEqualTo("same context");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        otherSide.stubFor(get(urlEqualTo(TARGET)).willReturn(answer));
    }

    private int sent() {
        return otherSide
                .countRequestsMatching(getRequestedFor(urlEqualTo(TARGET)).build())
                .getCount();
    }

    private Response once(String guard) {
        return call("once", guard);
    }

    private Response again(String guard) {
        return call("again", guard);
    }

    private Response call(String how, String guard) {
        return anonymous().body(otherSide.baseUrl() + TARGET).post("/webhooks/outbound/" + how + "/" + guard);
    }
}
