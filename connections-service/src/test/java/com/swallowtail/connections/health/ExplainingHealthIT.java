package com.swallowtail.connections.health;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ExplainingHealthIT {
    @Inject
    Pool database;

    private String instance;
    private String username;

    @BeforeEach
    void an_account() {
        simulator().reset();
        instance = anInstance();
        username = Service.anAccount();
    }

    @Test
    void a_sound_connection_says_until_when_and_what_happens_next() {
        // Given
        SignIn.connect(instance);
        // When
        var health = health();
        // Then
        health.body("usable", equalTo(true)).body("why", nullValue()).body("lastError", nullValue());
        var expiry = instant(health, "accessTokenExpiresAt");
        assertThat(expiry).isAfter(Instant.now());
        assertThat(instant(health, "signInNeededBy")).isAfter(expiry);
        assertThat(instant(health, "lastRefreshedAt"))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        health.body("nextStep.what", containsString("renewed"))
                .body("nextStep.code", equalTo("renewal"))
                .body("nextStep.actor", nullValue());
        assertThat(instant(health, "nextStep.at")).isBetween(Instant.now(), expiry);
    }

    @Test
    void each_feature_says_which_scopes_it_has_and_lacks() {
        // Given
        simulator().consent(null, List.of("user.info.basic", "video.publish", "video.upload"), username);
        SignIn.connect(instance);
        // When
        var health = health();
        // Then
        health.body("features.posting.available", equalTo(true))
                .body("features.posting.granted", hasItem("video.publish"))
                .body("features.posting.missing", empty())
                .body("features.insights.available", equalTo(false))
                .body("features.insights.missing.size()", equalTo(1))
                .body("features.messaging.available", equalTo(false));
    }

    @Test
    void a_token_that_has_run_out_is_no_obstacle_until_its_renewal_fails() {
        // Given
        SignIn.connect(instance);
        set("access_expires_at = now() - interval '1 minute'");
        health().body("usable", equalTo(true));
        // When
        set("error_code = 'platform-unavailable', error_detail = 'No answer.', error_actor = 'PLATFORM',"
                + " error_action = 'Try again in a moment.', error_at = now()");
        // Then
        health().body("usable", equalTo(false))
                .body("why", equalTo("No answer."))
                .body("lastError.code", equalTo("platform-unavailable"))
                .body("checks.find { it.name == 'last-error' }.code", equalTo("platform-unavailable"))
                .body("nextStep.what", containsString("renewed"));
    }

    @Test
    void a_sign_in_that_has_run_out_needs_its_owner() {
        // Given
        SignIn.connect(instance);
        // When
        set("refresh_expires_at = now() - interval '1 minute'");
        // Then
        health().body("usable", equalTo(false))
                .body("why", containsString("run out"))
                .body("checks.find { it.name == 'sign-in' }.code", equalTo("sign-in-expired"))
                .body("nextStep.what", equalTo("Connect the account again."))
                .body("nextStep.code", equalTo("needs-reauth"))
                .body("nextStep.actor", equalTo("you"));
    }

    @Test
    void where_nothing_is_connected_a_person_has_to() {
        health().body("usable", equalTo(false))
                .body("why", containsString("No tiktok account is connected"))
                .body("accessTokenExpiresAt", nullValue())
                .body("features.posting.available", equalTo(false))
                .body("features.posting.missing", hasItem("video.publish"))
                .body("checks.find { it.name == 'connected' }.code", equalTo("not-connected"))
                .body("nextStep.what", equalTo("Connect the account."))
                .body("nextStep.code", equalTo("not-connected"))
                .body("nextStep.actor", equalTo("you"));
    }

    private void set(String columns) {
        database.preparedQuery("update platform_connections set " + columns + " where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    private static Instant instant(ValidatableResponse health, String path) {
        return Instant.parse(health.extract().path(path));
    }

    private ValidatableResponse health() {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok/health", instance)
                .then()
                .statusCode(200);
    }
}
