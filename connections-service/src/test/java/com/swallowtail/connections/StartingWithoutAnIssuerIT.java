package com.swallowtail.connections;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.OidcIssuer;
import com.swallowtail.testsupport.Ports;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class StartingWithoutAnIssuerIT {
    private final int issuersPort = Ports.free();
    private ServiceProcess service;

    @BeforeEach
    void start() {
        var settings = ServiceProcess.sharedSettings();
        settings.put("OIDC_ISSUER_URL", "http://localhost:" + issuersPort + "/swallowtail");
        service = ServiceProcess.start(settings);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> health("live").extract().statusCode() == 200);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void it_lives_and_is_ready_once_the_issuer_is_there() throws Exception {
        // Given
        health("ready")
                .statusCode(503)
                .body("checks.find { it.name == 'Keys of the token issuer' }.status", equalTo("DOWN"));
        // When
        try (var issuer = OidcIssuer.start(issuersPort)) {
            // Then
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> health("ready").extract().statusCode() == 200);
        }
        // and it stays so, since it knows the keys
        health("ready").statusCode(200);
    }

    private ValidatableResponse health(String kind) {
        return given().port(service.port()).get("/q/health/" + kind).then();
    }
}
