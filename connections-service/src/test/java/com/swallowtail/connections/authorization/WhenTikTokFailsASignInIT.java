package com.swallowtail.connections.authorization;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.connections.fixtures.TikTokFault;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class WhenTikTokFailsASignInIT {
    private static final String TOKEN = "/v2/oauth/token/";
    private static final String PROFILE = "/v2/user/info/";
    private static final int EVERY_ATTEMPT = 3;

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_person_about_to_sign_in() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
    }

    @AfterEach
    void a_sound_tiktok() {
        simulator().clearFaults();
    }

    @ParameterizedTest
    @EnumSource(TikTokFault.class)
    void a_code_exchange_that_fails_connects_nothing_and_may_be_tried_anew(TikTokFault fault) {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        simulator().clearRequests();
        fault.strike(TOKEN, 1);
        // When
        var arrival = signIn.callback(answer);
        // Then
        leadsBack(arrival, fault == TikTokFault.THROTTLED ? "platform-throttled" : "platform-unavailable");
        assertThat(simulator().requests(TOKEN)).hasSize(1);
        nothingIsStored();
        signIn.callback(answer).then().statusCode(400).body("code", equalTo("state-invalid"));
        aNewAttemptConnects();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    invalid_grant,             code-refused
                    invalid_client,            app-misconfigured
                    unauthorized_client,       app-misconfigured
                    invalid_request,           platform-refused
                    never_heard_of,            platform-refused
                    server_error,              platform-unavailable
                    temporarily_unavailable,   platform-unavailable
                    rate_limit_exceeded,       platform-throttled""")
    void an_error_inside_http_200_is_an_error(String error, String code) {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        simulator()
                .answer(
                        TOKEN,
                        1,
                        200,
                        Map.of("error", error, "error_description", "<b>secret words</b>", "log_id", "L1"));
        // When
        var arrival = signIn.callback(answer);
        // Then
        leadsBack(arrival, code);
        nothingIsStored();
        aNewAttemptConnects();
    }

    @ParameterizedTest
    @EnumSource(
            value = TikTokFault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BAD_GATEWAY", "UNAVAILABLE", "MOVED", "EMPTY", "LIST"})
    void a_profile_that_cannot_be_read_loses_no_grant(TikTokFault fault) {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        fault.strike(PROFILE, EVERY_ATTEMPT);
        // When
        var arrival = signIn.callback(answer);
        // Then
        arrival.then().statusCode(303).header("Location", endsWith("?connection=tiktok&status=connected"));
        connection()
                .then()
                .body("status", equalTo("connected"))
                .body("account.id", notNullValue())
                .body("account.username", nullValue());
        token().then().statusCode(200);
        simulator().clearFaults();
        operatorOf(instance)
                .post("/api/v1/instances/{id}/connections/tiktok/sync", instance)
                .then()
                .statusCode(200)
                .body("account.username", notNullValue());
    }

    @Test
    void a_profile_that_tiktok_denies_loses_no_grant() {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        simulator().answer(PROFILE, 1, 403, Map.of("error", Map.of("code", "scope_not_authorized", "log_id", "L2")));
        // When
        var arrival = signIn.callback(answer);
        // Then
        arrival.then().statusCode(303).header("Location", endsWith("status=connected"));
        token().then().statusCode(200);
    }

    @Test
    void a_grant_that_is_dead_on_arrival_connects_nothing() {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        simulator().answer(PROFILE, 1, 401, Map.of("error", Map.of("code", "access_token_invalid", "log_id", "L3")));
        // When
        var arrival = signIn.callback(answer);
        // Then
        leadsBack(arrival, "grant-withdrawn");
        nothingIsStored();
        aNewAttemptConnects();
    }

    @Test
    void a_person_who_closes_the_browser_too_early_is_connected_all_the_same() {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        simulator().delay(TOKEN, 1, Duration.ofMillis(700));
        // When
        assertThatThrownBy(() -> signIn.hangUpAfter(Duration.ofMillis(300), answer))
                .isInstanceOf(HttpTimeoutException.class);
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> connection().then().body("status", equalTo("connected")));
    }

    @Test
    void a_token_lives_from_when_the_code_was_traded_however_long_the_profile_takes() {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        simulator().delay(PROFILE, 1, Duration.ofMillis(1500));
        // When
        signIn.callback(answer);
        // Then
        String expiresAt = connection().then().extract().path("accessTokenExpiresAt");
        assertThat(Duration.between(Instant.now(), Instant.parse(expiresAt)))
                .isLessThan(Duration.ofHours(24).minusSeconds(1));
    }

    @Test
    void a_grant_that_cannot_be_stored_is_taken_back() {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        database.query("""
                        create function refuse() returns trigger language plpgsql as $$
                        begin
                            if new.status = 'connected' and new.instance_id = '%s' then raise 'no room'; end if;
                            return new;
                        end $$""".formatted(instance)).executeAndAwait();
        database.query("create trigger refuse before insert or update on platform_connections"
                        + " for each row execute function refuse()")
                .executeAndAwait();
        // When
        var arrival = signIn.callback(answer);
        // Then
        database.query("drop function refuse cascade").executeAndAwait();
        leadsBack(arrival, "internal-error");
        connection().then().body("status", equalTo("not_connected"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(told("grant.revoked"))
                .hasSize(1));
        assertThat(rows("revocations")).isZero();
        assertThat(simulator().grants())
                .allSatisfy(grant -> assertThat(grant.toString()).contains("revoked"));
    }

    private void leadsBack(Response arrival, String code) {
        arrival.then().statusCode(303).header("Location", endsWith("?connection=tiktok&status=error&code=" + code));
        assertThat(told("authorization.completed")).singleElement().asString().contains("failed", "\"" + code + "\"");
    }

    private void nothingIsStored() {
        connection()
                .then()
                .statusCode(200)
                .body("status", equalTo("not_connected"))
                .body("account", nullValue());
        token().then().statusCode(409).body("code", equalTo("not-connected"));
        for (var table : new String[] {"platform_connections", "authorization_attempts", "revocations"}) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private void aNewAttemptConnects() {
        simulator().clearFaults();
        SignIn.connect(instance);
        connection().then().body("status", equalTo("connected")).body("account.username", notNullValue());
        token().then().statusCode(200).body("tokenVersion", equalTo(1));
    }

    /** Audit records that wait for the relay, or were sent. */
    private List<String> told(String action) {
        var rows = database.preparedQuery("select payload from told where payload like $1 and payload like $2")
                .executeAndAwait(Tuple.of("%" + instance + "%", "%\"" + action + "\"%"));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("payload"))
                .toList();
    }

    private long rows(String table) {
        return database.preparedQuery("select count(*) from " + table + " where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getLong(0);
    }

    private Response connection() {
        return operatorOf(instance).get("/api/v1/instances/{id}/connections/tiktok", instance);
    }

    private Response token() {
        return colleague().get("/internal/v1/instances/{id}/connections/tiktok/token", instance);
    }
}
