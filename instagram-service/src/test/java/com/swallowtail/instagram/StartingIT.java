package com.swallowtail.instagram;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class StartingIT {
    private static final String BASE = "/api/v1/instances/{instanceId}/instagram";

    @Test
    void it_is_healthy() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void it_describes_what_it_serves() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey(BASE + "/media"))
                .body("paths", hasKey(BASE + "/media/{mediaId}/comments"))
                .body("paths", hasKey(BASE + "/media/{mediaId}/insights"))
                .body("paths", hasKey(BASE + "/insights"))
                .body("paths", hasKey(BASE + "/publishing-limit"))
                .body("paths.'" + BASE + "/insights'.get.description", notNullValue());
    }
}
