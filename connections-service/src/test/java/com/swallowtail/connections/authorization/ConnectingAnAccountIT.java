package com.swallowtail.connections.authorization;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ConnectingAnAccountIT {
    @BeforeEach
    void a_fresh_tiktok() {
        Service.simulator().reset();
    }

    @Test
    void an_approved_sign_in_ends_connected_with_its_profile() {
        // Given
        var instance = anInstance();
        var signIn = SignIn.start(instance);
        // When
        var arrival = signIn.callback(signIn.approve());
        // Then
        arrival.then()
                .statusCode(303)
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Location",
                        "http://localhost:8000/instances/" + instance
                                + "/connections?connection=tiktok&status=connected");
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .statusCode(200)
                .body("status", equalTo("connected"))
                .body("platform", equalTo("tiktok"))
                .body("account.username", equalTo("milabakes"))
                .body("account.id", notNullValue())
                .body("scopes.missing", empty())
                .body("capabilities.posting.available", equalTo(true))
                .body("connectedAt", notNullValue())
                .body("accessTokenExpiresAt", notNullValue())
                .body("signInNeededBy", notNullValue());
    }

    @Test
    void a_colleague_gets_a_usable_token() {
        // Given
        var instance = anInstance();
        SignIn.connect(instance);
        // When
        var token = colleague().get("/internal/v1/instances/{id}/connections/tiktok/token?minTtl=60", instance);
        // Then
        token.then()
                .statusCode(200)
                .body("accessToken", startsWith("act."))
                .body("tokenType", equalTo("Bearer"))
                .body("accountId", notNullValue())
                .body("scopes", hasItem("video.publish"))
                .body("tokenVersion", equalTo(1));
    }

    @Test
    void the_authorize_url_carries_what_tiktok_documents() {
        // When
        var signIn = SignIn.start(anInstance());
        // Then
        var query = SignIn.query(java.net.URI.create(signIn.authorizationUrl()));
        assertThat(query)
                .containsEntry("client_key", "awswallowtail0001")
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", "http://localhost:8000/api/v1/oauth/tiktok/callback")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "code_challenge")
                .doesNotContainKey("disable_auto_auth");
        assertThat(query.get("scope").split(",")).contains("user.info.basic", "video.publish");
        assertThat(signIn.cookieName()).startsWith("__Host-sw-").hasSize(18);
    }

    @Test
    void an_instance_lists_every_platform() {
        // When
        var list = operatorOf(anInstance()).get("/api/v1/instances/{id}", "none");
        var instance = anInstance();
        var items = operatorOf(instance).get("/api/v1/instances/{id}/connections", instance);
        // Then
        list.then().statusCode(404);
        items.then()
                .statusCode(200)
                .body("items.platform", contains("tiktok", "tiktok-business", "instagram"))
                .body("items.status", equalTo(List.of("not_connected", "not_connected", "not_connected")));
    }

    @Test
    void a_subset_of_scopes_is_kept_as_granted() {
        // Given
        var instance = anInstance();
        var signIn = SignIn.start(instance, Map.of("scopes", List.of("user.info.basic", "user.info.profile")));
        // When
        signIn.callback(signIn.approve()).then().statusCode(303);
        // Then
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .body("scopes.granted", contains("user.info.basic", "user.info.profile"))
                .body("scopes.missing", hasItem("video.publish"))
                .body("capabilities.posting.available", equalTo(false))
                .body("capabilities.posting.action", notNullValue());
    }

    @Test
    void a_disconnect_is_final_at_once_and_revoked_within_seconds() {
        // Given
        var instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        // When
        operatorOf(instance)
                .delete("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .statusCode(204);
        operatorOf(instance)
                .delete("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .statusCode(204);
        // Then
        colleague()
                .get("/internal/v1/instances/{id}/connections/tiktok/token", instance)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-connected"))
                .body("actor", equalTo("you"))
                .body("action", notNullValue());
        Awaitility.await().atMost(Duration.ofSeconds(6)).untilAsserted(() -> assertThat(
                        Service.simulator().requests("/v2/oauth/revoke/").toString())
                .contains("revoke"));
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        // Given
        var instance = anInstance();
        // When
        SignIn.connect(instance);
        // Then
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> operatorOf(instance)
                .get("/api/v1/instances/{id}/audit-events", instance)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("connection.connected"))
                .body("items.action", hasItem("authorization.started"))
                .body("items.action", hasItem("instance.saved"))
                .body("items.actor", hasItem("someone")));
    }
}
