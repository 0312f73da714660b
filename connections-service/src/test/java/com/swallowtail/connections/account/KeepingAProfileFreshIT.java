package com.swallowtail.connections.account;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class KeepingAProfileFreshIT {
    @Inject
    Pool database;

    private String instance;
    private String username;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        instance = anInstance();
        username = Service.anAccount();
        SignIn.connect(instance);
        database.preparedQuery(
                        "update platform_connections set last_synced_at = now() - interval '1 hour' where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    @Test
    void a_sync_shows_the_new_name() {
        // Given
        simulator().account(username, Map.of("displayName", "New Name"));
        // When
        var synced = sync();
        // Then
        synced.then().statusCode(200).body("account.displayName", equalTo("New Name"));
        sync().then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void a_refused_token_is_replaced_once() {
        // Given
        simulator()
                .expireAccess(operatorOf(instance)
                        .get("/api/v1/instances/{id}/connections/tiktok", instance)
                        .path("account.id"));
        // When
        var synced = sync();
        // Then
        synced.then().statusCode(200).body("status", equalTo("connected"));
    }

    @Test
    void a_sick_platform_is_told_and_remembered() {
        // Given
        simulator().answer("/v2/user/info/", 3, 500, Map.of("error", Map.of("code", "internal_error")));
        // When
        var synced = sync();
        // Then
        synced.then().statusCode(503).body("code", equalTo("platform-unavailable"));
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok/health", instance)
                .then()
                .statusCode(200)
                .body("status", equalTo("connected"))
                .body("checks.name", hasItem("last-error"))
                .body("result", equalTo("fail"));
    }

    @Test
    void a_profile_that_cannot_be_read_does_not_lose_the_grant() {
        // Given
        var other = anInstance();
        simulator().answer("/v2/user/info/", 3, 503, null);
        // When
        SignIn.connect(other);
        // Then
        operatorOf(other)
                .get("/api/v1/instances/{id}/connections/tiktok", other)
                .then()
                .body("status", equalTo("connected"))
                .body("account.id", notNullValue())
                .body("account.username", equalTo(null));
    }

    private Response sync() {
        return operatorOf(instance).post("/api/v1/instances/{id}/connections/tiktok/sync", instance);
    }
}
