package com.swallowtail.connections.token;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.connections.fixtures.TikTokFault;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class HandingOutTokensIT {
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/tiktok/token";

    @Inject
    Pool database;

    private String instance;
    private RequestSpecification colleague;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        simulator().clock(java.time.Duration.ZERO);
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        simulator().clearRequests();
    }

    @Test
    void a_young_token_is_handed_out_without_asking_the_platform() {
        // When
        var token = token(60);
        // Then
        token.then().statusCode(200).body("tokenVersion", equalTo(1));
        assertThat(refreshes()).isZero();
    }

    @Test
    void fifty_callers_at_once_cause_one_refresh() throws Exception {
        // Given
        late();
        colleague = colleague();
        simulator().delay("/v2/oauth/token/", 1, java.time.Duration.ofMillis(700));
        // When
        List<Response> answers;
        try (var callers = Executors.newFixedThreadPool(50)) {
            var calls = IntStream.range(0, 50)
                    .<Callable<Response>>mapToObj(n -> () -> given().get(TOKEN + "?minTtl=60", instance))
                    .toList();
            answers = callers.invokeAll(calls).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("tokenVersion"))
                .containsOnly(2);
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_rotated_refresh_token_is_followed_over_generations() {
        for (var generation = 2; generation <= 6; generation++) {
            // Given
            late();
            // When
            var token = token(60);
            // Then
            token.then().statusCode(200).body("tokenVersion", equalTo(generation));
        }
        assertThat(refreshes()).isEqualTo(5);
    }

    @Test
    void a_token_with_less_life_than_asked_is_refreshed_first() {
        // Given
        simulator().settings(Map.of("accessTokenSeconds", 3600));
        late();
        token(60).then().statusCode(200);
        // When
        var token = token(3590);
        // Then
        var expiresAt = Instant.parse(token.then().statusCode(200).extract().path("expiresAt"));
        assertThat(expiresAt).isAfter(Instant.now().plusSeconds(3580));
    }

    @Test
    void a_platform_whose_tokens_live_shorter_is_not_asked_twice() {
        // Given
        simulator().settings(Map.of("accessTokenSeconds", 30));
        late();
        // When
        var token = token(60);
        // Then
        var expiresAt = Instant.parse(token.then().statusCode(200).extract().path("expiresAt"));
        assertThat(expiresAt).isBefore(Instant.now().plusSeconds(31));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_rejected_current_token_is_replaced_by_one_refresh() {
        // When
        var first = rejected(1);
        var again = rejected(1);
        // Then
        first.then().statusCode(200).body("tokenVersion", equalTo(2));
        again.then().statusCode(200).body("tokenVersion", equalTo(2));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_dead_grant_needs_its_owner() {
        // Given
        simulator().removeGrant(accountId(), 1);
        late();
        // When
        var token = token(60);
        // Then
        token.then().statusCode(409).body("code", equalTo("needs-reauth")).body("actor", equalTo("you"));
        connection().then().body("status", equalTo("needs_reauth")).body("lastError.code", equalTo("needs-reauth"));
    }

    @Test
    void a_reconnect_keeps_the_id_and_raises_the_generation() {
        // Given
        var id = connection().<String>path("id");
        // When
        SignIn.connect(instance);
        // Then
        connection().then().body("id", equalTo(id)).body("status", equalTo("connected"));
        token(60).then().body("tokenVersion", equalTo(2));
    }

    @Test
    void a_sick_platform_changes_nothing_and_is_asked_again_later() {
        // Given
        expired();
        simulator().answer("/v2/oauth/token/", 1, 500, Map.of("error", "server_error"));
        // When
        var token = token(60);
        // Then
        token.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("platform-unavailable"))
                .body("retryable", equalTo(true));
        connection().then().body("status", equalTo("connected"));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> token(60).then().statusCode(200));
    }

    @Test
    void an_early_refresh_that_fails_still_hands_out_the_living_token() {
        // Given
        late();
        simulator().answer("/v2/oauth/token/", 1, 503, null);
        // When
        var token = token(60);
        // Then
        token.then().statusCode(200).body("tokenVersion", equalTo(1));
    }

    @Test
    void an_error_inside_http_200_is_an_error() {
        // Given
        expired();
        simulator().answer("/v2/oauth/token/", 1, 200, Map.of("error", "invalid_client", "log_id", "L1"));
        // When
        var token = token(60);
        // Then
        token.then().statusCode(409).body("code", equalTo("app-misconfigured")).body("platform.logId", equalTo("L1"));
        connection().then().body("status", equalTo("connected")).body("lastError.actor", equalTo("operator"));
    }

    @Test
    void an_answer_without_a_token_is_no_answer() {
        // Given
        expired();
        simulator().answer("/v2/oauth/token/", 1, 200, Map.of("access_token", " ", "open_id", "x"));
        // When
        var token = token(60);
        // Then
        token.then().statusCode(503).body("code", equalTo("platform-unavailable"));
    }

    @Test
    void a_throttled_refresh_says_when_to_come_back() {
        // Given
        expired();
        simulator().answer("/v2/oauth/token/", 1, 429, Map.of("error", "rate_limit_exceeded"));
        // When
        var token = token(60);
        // Then
        token.then().statusCode(503).header("Retry-After", equalTo("5")).body("code", equalTo("platform-throttled"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TikTokFault.class,
            names = {"SLOW", "DROPPED_BEFORE", "DROPPED_AFTER"})
    void after_silence_nobody_calls_with_the_same_generation(TikTokFault silence) {
        // Given
        expired();
        silence.strike("/v2/oauth/token/", 1);
        // When
        var token = token(60);
        var again = token(60);
        // Then
        comeBackLater(token);
        comeBackLater(again);
        assertThat(open()).isTrue();
        assertThat(refreshes()).isEqualTo(1);
        connection().then().body("status", equalTo("connected"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TikTokFault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SLOW", "DROPPED_BEFORE", "DROPPED_AFTER", "THROTTLED"})
    void any_answer_closes_the_intent(TikTokFault answer) {
        // Given
        expired();
        answer.strike("/v2/oauth/token/", 1);
        // When
        var token = token(60);
        // Then
        comeBackLater(token);
        assertThat(open()).isFalse();
        connection().then().body("status", equalTo("connected"));
    }

    @ParameterizedTest
    @CsvSource({"DROPPED_BEFORE, 200", "DROPPED_AFTER, 409"})
    void a_silence_ends_with_one_probe_after_lease_and_grace(TikTokFault silence, int outcome) {
        // Given
        expired();
        silence.strike("/v2/oauth/token/", 1);
        token(60).then().statusCode(503);
        database.preparedQuery(
                        "update platform_connections set refresh_until = now() - interval '31 seconds' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        // When
        var probe = token(60);
        // Then
        probe.then().statusCode(outcome);
        assertThat(refreshes()).isEqualTo(2);
        assertThat(open()).isFalse();
    }

    @Test
    void a_caller_who_hangs_up_does_not_lose_the_new_pair() {
        // Given
        late();
        simulator().delay("/v2/oauth/token/", 1, java.time.Duration.ofMillis(700));
        // When
        assertThatThrownBy(() -> hangUpAfter(java.time.Duration.ofMillis(300)))
                .isInstanceOf(java.net.http.HttpTimeoutException.class);
        // Then
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(open()).isFalse());
        token(60).then().statusCode(200).body("tokenVersion", equalTo(2));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_token_lives_from_when_it_was_asked_for_however_slow_the_answer() {
        // Given
        expired();
        simulator().delay("/v2/oauth/token/", 1, java.time.Duration.ofMillis(1500));
        // When
        String expiresAt = token(60).then().statusCode(200).extract().path("expiresAt");
        // Then
        assertThat(java.time.Duration.between(java.time.Instant.now(), java.time.Instant.parse(expiresAt)))
                .isLessThan(java.time.Duration.ofHours(24).minusSeconds(1));
    }

    @Test
    void an_answer_outlives_a_database_that_does_not_take_it() {
        // Given
        expired();
        database.query("create function take_no_refresh() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'away'; end $$;"
                        + "create trigger away before update of generation on platform_connections for each row"
                        + " when (new.instance_id = '" + instance + "') execute function take_no_refresh()")
                .executeAndAwait();
        // When
        token(60).then().statusCode(503).body("code", equalTo("platform-unavailable"));
        database.query("drop function take_no_refresh cascade").executeAndAwait();
        // Then
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(open()).isFalse());
        token(60).then().statusCode(200).body("tokenVersion", equalTo(2));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void a_removed_grant_ends_its_connections_but_not_later_ones() {
        // Given
        var old = Map.of(
                "platform",
                "tiktok",
                "appId",
                "awswallowtail0001",
                "accountId",
                accountId(),
                "at",
                Instant.now().minusSeconds(60).toString());
        var fresh = Map.of(
                "platform",
                "tiktok",
                "appId",
                "awswallowtail0001",
                "accountId",
                accountId(),
                "reason",
                "1",
                "at",
                Instant.now().plusSeconds(1).toString());
        // When
        var ignored = colleague().body(old).post("/internal/v1/grants/removed");
        var ended = colleague().body(fresh).post("/internal/v1/grants/removed");
        // Then
        ignored.then().statusCode(200).body("connections", equalTo(0));
        ended.then().statusCode(200).body("connections", equalTo(1));
        connection().then().body("status", equalTo("needs_reauth"));
        token(60).then().statusCode(409).body("code", equalTo("needs-reauth"));
    }

    @Test
    void a_connection_keeps_its_app_when_the_instance_brings_another() {
        // Given
        operatorOf(instance)
                .body(Map.of("clientId", "aw-other", "clientSecret", "other-secret"))
                .put("/api/v1/instances/{id}/credentials/tiktok", instance)
                .then()
                .statusCode(200);
        late();
        // When
        var token = token(60);
        // Then
        token.then().statusCode(200).body("tokenVersion", equalTo(2));
    }

    private RequestSpecification given() {
        return io.restassured.RestAssured.given().spec(colleague);
    }

    private Response token(long minTtl) {
        return colleague().get(TOKEN + "?minTtl=" + minTtl, instance);
    }

    private static void comeBackLater(Response token) {
        token.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("platform-unavailable"))
                .body("retryable", equalTo(true))
                .time(lessThan(20_000L));
    }

    private void hangUpAfter(java.time.Duration patience) throws java.io.IOException, InterruptedException {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        "http://localhost:" + io.restassured.RestAssured.port + TOKEN.replace("{id}", instance)))
                .header("Authorization", "Bearer " + Service.tokens().service())
                .timeout(patience)
                .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        }
    }

    private Response rejected(long version) {
        return colleague()
                .body(Map.of("tokenVersion", version, "platformError", "access_token_invalid"))
                .post(TOKEN + "/rejected", instance);
    }

    private Response connection() {
        return operatorOf(instance).get("/api/v1/instances/{id}/connections/tiktok", instance);
    }

    private String accountId() {
        return connection().path("account.id");
    }

    private long refreshes() {
        return simulator().requests("/v2/oauth/token/").size();
    }

    /** The token is past 80 % of its life, but lives. */
    private void late() {
        age("20 hours", "4 hours");
    }

    private void expired() {
        age("25 hours", "-1 hours");
    }

    private void age(String since, String left) {
        database.preparedQuery("update platform_connections set access_issued_at = now() - interval '" + since
                        + "', access_expires_at = now() + interval '" + left + "' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    private boolean open() {
        return database.preparedQuery(
                        "select refresh_intent is not distinct from generation from platform_connections where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getBoolean(0);
    }
}
