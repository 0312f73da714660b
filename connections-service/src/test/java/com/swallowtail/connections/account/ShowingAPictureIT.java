package com.swallowtail.connections.account;

import static com.swallowtail.connections.fixtures.Service.anAccount;
import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.setting;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ShowingAPictureIT {
    private static final String AVATARS = "/media/avatars/";

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        simulator().clock(Duration.ZERO);
        instance = anInstance();
        anAccount();
        SignIn.connect(instance);
    }

    @Test
    void the_accounts_picture_is_passed_on_as_it_is() {
        // When
        var picture = avatar();
        // Then
        picture.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(picture.asByteArray()).startsWith(0xff, 0xd8, 0xff).hasSizeGreaterThan(1000);
    }

    @Test
    void without_a_connected_account_there_is_none() {
        // Given
        var empty = anInstance();
        // When
        var never = operatorOf(empty).get("/api/v1/instances/{id}/connections/tiktok/avatar", empty);
        operatorOf(instance).delete("/api/v1/instances/{id}/connections/tiktok", instance);
        var noMore = avatar();
        // Then
        never.then().statusCode(404).body("code", equalTo("avatar-missing"));
        noMore.then().statusCode(404).body("code", equalTo("avatar-missing"));
    }

    @Test
    void an_account_without_a_picture_has_none() {
        // Given
        at(null);
        // When
        var none = avatar();
        // Then
        none.then().statusCode(404).body("code", equalTo("avatar-missing"));
    }

    @Test
    void an_address_that_has_run_out_is_renewed_by_a_sync() {
        // Given
        simulator().clock(Duration.ofHours(49));
        // When
        var late = avatar();
        // Then
        late.then()
                .statusCode(404)
                .body("code", equalTo("avatar-expired"))
                .body("action", containsString("Sync the account"));
    }

    @Test
    void a_sick_host_is_an_upstream_failure_that_may_pass() {
        // Given
        simulator().answer(AVATARS, 3, 500, null);
        // When
        var sick = avatar();
        // Then
        sick.then().statusCode(502).body("code", equalTo("upstream-error")).body("retryable", equalTo(true));
        avatar().then().statusCode(200);
    }

    @Test
    void a_cut_connection_is_tried_again() {
        // Given
        simulator().dropBefore(AVATARS, 1);
        // When
        var picture = avatar();
        // Then
        picture.then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    text/html,        a page
                    application/json, data
                    imagery/png,      nearly a picture""")
    void what_is_no_picture_is_not_passed_on(String type, String what) {
        // Given
        simulator()
                .fault(Map.of(
                        "path",
                        AVATARS,
                        "status",
                        200,
                        "headers",
                        Map.of("Content-Type", type),
                        "body",
                        "<script>alert(1)</script>"));
        // When
        var refused = avatar();
        // Then
        refused.then()
                .statusCode(502)
                .body("code", equalTo("avatar-unusable"))
                .header("Content-Type", containsString("application/problem+json"));
    }

    @Test
    void a_picture_of_more_than_five_mebibytes_is_not_passed_on() {
        // Given
        var endless = "x".repeat(5 * 1024 * 1024 + 1);
        simulator()
                .fault(Map.of(
                        "path",
                        AVATARS,
                        "status",
                        200,
                        "headers",
                        Map.of("Content-Type", "image/png"),
                        "body",
                        endless));
        // When
        var refused = avatar();
        // Then
        refused.then().statusCode(502).body("code", equalTo("avatar-unusable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://127.0.0.1/a.jpeg",
                "https://localhost/a.jpeg",
                "https://[::1]/a.jpeg",
                "http://p16.example.com/a.jpeg",
                "file:///etc/passwd",
                "not an address"
            })
    void an_address_inside_or_without_tls_is_not_read(String address) {
        // Given
        at(address);
        // When
        var refused = avatar();
        // Then
        refused.then().statusCode(502).body("code", equalTo("avatar-unusable"));
    }

    @Test
    void a_redirect_to_the_inside_is_not_followed() {
        // Given
        simulator()
                .fault(Map.of(
                        "path",
                        AVATARS,
                        "status",
                        302,
                        "headers",
                        Map.of("Location", "http://127.0.0.1:" + simulatorPort() + "/media/sample.jpg")));
        // When
        var refused = avatar();
        // Then
        refused.then().statusCode(502).body("code", equalTo("avatar-unusable"));
    }

    private Response avatar() {
        return operatorOf(instance).get("/api/v1/instances/{id}/connections/tiktok/avatar", instance);
    }

    private void at(String address) {
        database.preparedQuery("update platform_connections set avatar_url = $2 where instance_id = $1")
                .executeAndAwait(Tuple.of(instance, address));
    }

    private static int simulatorPort() {
        return java.net.URI.create(setting("SIMULATOR_URL")).getPort();
    }
}
