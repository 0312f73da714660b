package com.swallowtail.connections.doctor;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody answers at PUBLIC_BASE_URL here for certain, so that of the webhooks no more is expected than that they are told of. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ExaminingTheInstallationIT {
    private static final String DOCTOR = "/api/v1/doctor";

    @Inject
    Pool database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redirect-uri-tiktok",
                "redirect-uri-instagram",
                "credentials-tiktok-tiktok",
                "credentials-instagram-facebook",
                "credentials-instagram-instagram",
                "issuer",
                "clock-database",
                "key-ring",
                "database",
                "migrations",
                "kafka",
                "topics"
            })
    void what_is_well_passes(String check) {
        check(examined(), check, "pass");
    }

    @Test
    void addresses_keys_and_topics_are_shown() {
        examined()
                .body(
                        detail("redirect-uri-tiktok"),
                        containsString("http://localhost:8000/api/v1/oauth/tiktok/callback"))
                .body(detail("topics"), containsString("swallowtail.connections.v1 (2)"))
                .body(detail("webhooks-tiktok"), containsString(""))
                .body(detail("webhooks-instagram"), containsString(""));
    }

    @Test
    void a_secret_that_no_key_of_the_ring_opens_is_found() {
        // Given
        var instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        sealedBy(instance, "0badc0de");
        try {
            // When
            var examined = examined();
            // Then
            check(examined, "key-ring", "fail");
            examined.body("result", equalTo("fail"))
                    .body(detail("key-ring"), containsString("0badc0de"))
                    .body("checks.find { it.name == 'key-ring' }.actor", equalTo("operator"))
                    .body("checks.find { it.name == 'key-ring' }.action", containsString("FERNET_KEYS"));
        } finally {
            database.preparedQuery("update platform_connections set app_secret_key_id = access_token_key_id"
                            + " where instance_id = $1")
                    .executeAndAwait(Tuple.of(instance));
        }
    }

    @Test
    void the_doctor_is_for_the_operator_of_the_whole_alone() {
        anybody().get(DOCTOR).then().statusCode(401);
        for (var stranger : List.of(person("*", "audit:read"), person("acme", "platform:operate"))) {
            assertThat(stranger.get(DOCTOR).statusCode()).isIn(403, 404);
        }
    }

    private void sealedBy(String instance, String key) {
        database.preparedQuery("update platform_connections set app_secret_key_id = $2 where instance_id = $1")
                .executeAndAwait(Tuple.of(instance, key));
    }

    private static ValidatableResponse examined() {
        return person("*", "platform:operate").get(DOCTOR).then().statusCode(200);
    }

    private static String detail(String check) {
        return "checks.find { it.name == '" + check + "' }.detail";
    }

    private static void check(ValidatableResponse examined, String name, String status) {
        examined.body("checks.find { it.name == '" + name + "' }.status", equalTo(status));
    }
}
