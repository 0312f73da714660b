package com.swallowtail.connections.webhook;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meta names no app, and a stranger must not make us try them all. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class VerifyingAmongManyAppsIT {
    private static final String BODY = "{\"object\": \"instagram\"}";

    /** As many as are tried for a stranger. */
    private static final String NEWER = """
            insert into instance_credentials (id, instance_id, platform, client_id, client_secret_key_id, client_secret, version,
                                              created_at, updated_at, login_via)
            select gen_random_uuid(), instance_id, platform, client_id, client_secret_key_id, client_secret, version,
                   now(), now(), 'copy-' || number
            from instance_credentials, generate_series(1, 100) number where instance_id = $1
            """;

    private final String secret = "secret-" + UUID.randomUUID();

    @Inject
    Pool database;

    @AfterEach
    void forget_the_newer_ones() {
        database.query("delete from instance_credentials where login_via like 'copy-%'")
                .executeAndAwait();
    }

    @Test
    void an_old_app_is_found_by_the_instances_that_a_webhook_is_about() {
        // Given
        var instance = anInstance();
        var another = anInstance();
        bring(instance, secret);
        bring(another, "secret-" + UUID.randomUUID());
        database.preparedQuery(NEWER).executeAndAwait(Tuple.of(another));
        // When
        var lost = asked(List.of());
        var found = asked(List.of("t-unknown", instance));
        // Then
        lost.body("valid", equalTo(false));
        found.body("valid", equalTo(true)).body("instances", equalTo(List.of(instance)));
    }

    private static void bring(String instance, String secret) {
        operatorOf(instance)
                .body(Map.of("clientId", "app-" + UUID.randomUUID(), "clientSecret", secret))
                .put("/api/v1/instances/{id}/credentials/instagram", instance)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse asked(List<String> instances) {
        var hmac = HmacSha256.of(new Secret(secret), BODY.getBytes(StandardCharsets.UTF_8));
        return colleague()
                .body(Map.of(
                        "platform",
                        "instagram",
                        "payload",
                        BODY,
                        "signature",
                        "sha256=" + HexFormat.of().formatHex(hmac),
                        "instances",
                        instances))
                .post("/internal/v1/webhooks/verify")
                .then()
                .statusCode(200);
    }
}
