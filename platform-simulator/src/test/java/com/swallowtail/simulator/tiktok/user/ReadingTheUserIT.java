package com.swallowtail.simulator.tiktok.user;

import static com.swallowtail.simulator.fixtures.DeveloperApp.as;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingTheUserIT {
    private static final String PATH = "/v2/user/info/";

    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void only_the_requested_fields_are_returned() {
        Map<String, Object> user = as(connected())
                .queryParam("fields", "display_name,username")
                .get(PATH)
                .path("data.user");
        assertThat(user).containsOnly(Map.entry("display_name", "Mila Bakes"), Map.entry("username", "milabakes"));
    }

    @Test
    void success_carries_the_error_object_too() {
        as(connected())
                .queryParam("fields", "open_id")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("error.code", equalTo("ok"));
    }

    @Test
    void fields_are_required() {
        as(connected()).get(PATH).then().statusCode(400).body("error.code", equalTo("invalid_params"));
        assertThat(problem(PATH)).contains("fields is missing");
    }

    @Test
    void an_unknown_field_is_refused() {
        as(connected())
                .queryParam("fields", "shoe_size")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("error.code", equalTo("invalid_params"));
        assertThat(problem(PATH)).contains("shoe_size");
    }

    @Test
    void a_field_of_a_scope_not_granted_is_refused() {
        as(connected("user.info.basic"))
                .queryParam("fields", "username")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("error.code", equalTo("scope_permission_missed"));
        assertThat(problem(PATH)).contains("user.info.profile");
    }

    @Test
    void a_call_without_a_token_is_refused() {
        given().get(PATH).then().statusCode(401).body("error.code", equalTo("access_token_invalid"));
        assertThat(problem(PATH)).contains("Authorization header is missing");
    }

    @Test
    void the_word_bearer_is_required() {
        given().header("Authorization", connected()).get(PATH).then().statusCode(401);
        assertThat(problem(PATH)).contains("does not start with Bearer");
    }

    @Test
    void a_token_dies_when_its_time_is_over() {
        String accessToken = connected();
        control().clock(Duration.ofHours(25));
        as(accessToken).queryParam("fields", "open_id").get(PATH).then().statusCode(401);
    }

    @Test
    void a_picture_is_where_the_profile_says_until_its_address_runs_out() {
        String picture =
                as(connected()).queryParam("fields", "avatar_url").get(PATH).path("data.user.avatar_url");
        given().urlEncodingEnabled(false).get(picture).then().statusCode(200).contentType("image/jpeg");
        control().clock(Duration.ofHours(49));
        given().urlEncodingEnabled(false).get(picture).then().statusCode(403);
    }

    @Test
    void the_path_needs_its_final_slash() {
        as(connected()).get("/v2/user/info?fields=open_id").then().statusCode(404);
        assertThat(problem("/v2/user/info")).contains("final slash");
    }
}
