package com.swallowtail.simulator.traffic;

import static com.swallowtail.simulator.fixtures.DeveloperApp.as;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThingsGoingWrongIT {
    private static final String PATH = "/v2/user/info/";

    private String accessToken;

    @BeforeEach
    void reset() {
        control().reset();
        accessToken = connected();
    }

    @Test
    void an_error_can_hide_in_status_200() {
        control().answer(PATH, 1, 200, Map.of("data", Map.of(), "error", Map.of("code", "internal_error")));
        read().then().statusCode(200).body("error.code", equalTo("internal_error"));
        read().then().statusCode(200).body("error.code", equalTo("ok"));
    }

    @Test
    void a_fault_strikes_as_often_as_told_after_letting_some_pass() {
        control().fault(Map.of("path", "/v2/user/.*", "method", "GET", "skip", 1, "times", 2, "status", 503));
        assertThat(read().statusCode()).isEqualTo(200);
        assertThat(read().statusCode()).isEqualTo(503);
        assertThat(read().statusCode()).isEqualTo(503);
        assertThat(read().statusCode()).isEqualTo(200);
    }

    @Test
    void a_delayed_call_is_carried_out_late() {
        control().delay(PATH, 1, Duration.ofMillis(400));
        Response answer = read();
        assertThat(answer.time()).isGreaterThanOrEqualTo(400);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_connection_cut_before_the_work_leaves_nothing_done() {
        control().dropBefore("/v2/oauth/revoke/", 1);
        assertThatThrownBy(this::revoke).isInstanceOf(Exception.class);
        assertThat(control().grants()).hasSize(1);
    }

    @Test
    void a_connection_cut_after_the_work_leaves_it_done() {
        control().dropAfter("/v2/oauth/revoke/", 1);
        assertThatThrownBy(this::revoke).isInstanceOf(Exception.class);
        assertThat(control().grants()).isEmpty();
    }

    @Test
    void the_log_tells_of_faults_and_unknown_paths() {
        control().answer(PATH, 1, 500, null);
        read();
        given().get("/v2/nothing/");
        assertThat(problem(PATH)).contains("a fault was set");
        assertThat(problem("/v2/nothing/")).contains("nothing at this path");
    }

    @Test
    void the_log_masks_secrets() {
        given().get("/v2/nothing/?code=secret1&x=1");
        assertThat(control().requests("/v2/nothing/").getLast().query()).isEqualTo("code=***&x=1");
    }

    @Test
    void a_misspelt_knob_is_told_at_once() {
        assertThatThrownBy(() -> control().settings(Map.of("procesingMs", 1))).hasMessageContaining("procesingMs");
        assertThatThrownBy(() -> control().fault(Map.of("path", PATH, "stauts", 1)))
                .hasMessageContaining("400");
    }

    @Test
    void the_home_page_says_what_this_is() {
        given().get("/").then().statusCode(200).contentType("text/html");
    }

    private Response read() {
        return as(accessToken).queryParam("fields", "open_id").get(PATH);
    }

    private Response revoke() {
        return com.swallowtail.simulator.fixtures.DeveloperApp.revoke(accessToken);
    }
}
