package com.swallowtail.connections.token;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.InstagramFault;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Instagram Login has one token, which is renewed by itself: late in its life, and never in its first 24 hours. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class RefreshingInstagramTokensIT {
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/instagram/token";
    private static final String REFRESH = "/refresh_access_token";
    private static final String HOST = "graph.instagram.com";

    @Inject
    Pool database;

    private final String username = "bakery" + UUID.randomUUID().toString().substring(0, 8);
    private String instance;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        simulator().meta().account(username, Map.of());
        simulator().meta().consent(Map.of("account", username));
        connect();
    }

    @AfterEach
    void a_sound_instagram() {
        simulator().reset();
    }

    @Test
    void in_the_first_half_of_its_life_a_token_is_left_alone() {
        // Given
        pass(Duration.ofDays(29));
        // When
        var token = token();
        // Then
        token.then().statusCode(200).body("tokenVersion", equalTo(1));
        assertThat(refreshes()).isZero();
    }

    @Test
    void in_the_second_half_it_is_renewed_by_itself_and_the_sign_in_with_it() {
        // Given
        var first = token().<String>path("accessToken");
        pass(Duration.ofDays(31));
        // When
        var token = token();
        // Then
        token.then().statusCode(200).body("tokenVersion", equalTo(2));
        assertThat(token.<String>path("accessToken")).isNotEqualTo(first);
        assertThat(Instant.parse(token.path("expiresAt"))).isAfter(Instant.now().plusSeconds(5_183_000));
        connection().body("signInNeededBy", equalTo(connection().extract().path("accessTokenExpiresAt")));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void every_new_token_is_the_one_to_renew_next() {
        var seen = new HashSet<String>();
        for (var generation = 2; generation <= 5; generation++) {
            // Given
            pass(Duration.ofDays(40));
            // When
            var token = token();
            // Then
            token.then().statusCode(200).body("tokenVersion", equalTo(generation));
            assertThat(seen.add(token.path("accessToken"))).isTrue();
        }
        assertThat(refreshes()).isEqualTo(4);
    }

    @Test
    void a_token_is_never_renewed_in_its_first_24_hours() {
        // Given
        connectForHours(30);
        // When
        pass(Duration.ofHours(23));
        token().then().statusCode(200).body("tokenVersion", equalTo(1));
        assertThat(refreshes()).isZero();
        pass(Duration.ofHours(1).plusMinutes(1));
        // Then
        token().then().statusCode(200).body("tokenVersion", equalTo(2));
    }

    @Test
    void a_token_that_has_run_out_needs_its_owner() {
        // Given
        pass(Duration.ofDays(61));
        // When
        var token = token();
        // Then
        token.then().statusCode(409).body("code", equalTo("needs-reauth")).body("platform.code", equalTo("190"));
        connection().body("status", equalTo("needs_reauth"));
    }

    @Test
    void a_token_that_has_run_out_before_it_could_be_renewed_needs_its_owner_too() {
        // Given
        connectForHours(10);
        pass(Duration.ofHours(11));
        // When
        var token = token();
        // Then
        token.then().statusCode(409).body("code", equalTo("needs-reauth"));
        assertThat(refreshes()).isZero();
    }

    @Test
    void a_refused_token_that_is_old_enough_is_renewed() {
        // Given
        pass(Duration.ofHours(25));
        // When
        var replaced = rejected();
        // Then
        replaced.then().statusCode(200).body("tokenVersion", equalTo(2));
    }

    @Test
    void a_refused_token_that_lives_and_is_too_young_stays_as_it_is() {
        // When
        var replaced = rejected();
        // Then
        replaced.then().statusCode(409).body("code", equalTo("token-too-young")).body("actor", equalTo("you"));
        assertThat(refreshes()).isZero();
        connection().body("status", equalTo("connected"));
        token().then().statusCode(200).body("tokenVersion", equalTo(1));
    }

    @Test
    void a_profile_that_can_be_read_shows_that_the_refusal_is_over() {
        // Given
        rejected();
        connection().body("lastError.code", equalTo("token-too-young"));
        database.preparedQuery("update platform_connections set last_synced_at = null where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        // When
        operatorOf(instance)
                .post("/api/v1/instances/{id}/connections/instagram/sync", instance)
                .then()
                .statusCode(200);
        // Then
        connection().body("lastError", nullValue());
    }

    @Test
    void a_refused_token_that_is_dead_needs_its_owner_however_young() {
        // Given
        simulator().meta().end("revoke", username);
        // When
        var replaced = rejected();
        // Then
        replaced.then().statusCode(409).body("code", equalTo("needs-reauth"));
        assertThat(refreshes()).isZero();
        connection().body("status", equalTo("needs_reauth"));
    }

    @Test
    void permissions_that_instagram_repeats_are_kept() {
        // Given
        pass(Duration.ofDays(31));
        var answer =
                Map.of("access_token", "IGAAL", "expires_in", 5_183_944, "permissions", "instagram_business_basic");
        simulator().answer(REFRESH, 1, 200, answer);
        // When
        var token = token();
        // Then
        token.then().statusCode(200).body("scopes", contains("instagram_business_basic"));
    }

    @ParameterizedTest
    @EnumSource(InstagramFault.class)
    void trouble_changes_nothing_and_the_living_token_is_handed_out(InstagramFault fault) {
        // Given
        pass(Duration.ofDays(31));
        fault.strike(HOST, REFRESH, 0, 1);
        // When
        var token = token();
        // Then
        token.then().statusCode(200).body("tokenVersion", equalTo(1));
        assertThat(refreshes()).isEqualTo(1);
        assertThat(open()).isEqualTo(fault.isSilence());
        connection().body("status", equalTo("connected")).body("lastError.code", equalTo(fault.code()));
    }

    @ParameterizedTest
    @CsvSource({"190, needs-reauth", "101, app-misconfigured", "100, platform-refused"})
    void a_refusal_inside_http_200_is_a_refusal(int code, String expected) {
        // Given
        pass(Duration.ofDays(31));
        simulator().answer(REFRESH, 1, 200, Map.of("error", Map.of("message", "no", "code", code)));
        // When
        var token = token();
        // Then
        token.then().statusCode(409).body("code", equalTo(expected));
    }

    private void connect() {
        instance = anInstance();
        var signIn = SignIn.start(instance, "instagram", Map.of("loginVia", "instagram"));
        signIn.callback(signIn.approve()).then().statusCode(303);
    }

    private void connectForHours(int hours) {
        simulator()
                .settings(Map.of(
                        "instagramLongTokenSeconds", Duration.ofHours(hours).toSeconds()));
        connect();
    }

    /** Time goes by: on to it at Instagram, and back from it in our row. */
    private void pass(Duration time) {
        var interval = (double) time.toSeconds();
        database.preparedQuery("update platform_connections set"
                        + " access_issued_at = access_issued_at - $2 * interval '1 second',"
                        + " access_expires_at = access_expires_at - $2 * interval '1 second',"
                        + " refresh_expires_at = refresh_expires_at - $2 * interval '1 second' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance, interval));
        passed = passed.plus(time);
        simulator().clock(passed);
    }

    private Response token() {
        return colleague().get(TOKEN, instance);
    }

    private Response rejected() {
        return colleague()
                .body(Map.of("tokenVersion", 1, "platformError", "190"))
                .post(TOKEN + "/rejected", instance);
    }

    private ValidatableResponse connection() {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/instagram", instance)
                .then()
                .statusCode(200);
    }

    private long refreshes() {
        return simulator().requests(REFRESH).size();
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
