package com.swallowtail.simulator.meta.wire;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.fixtures.DeveloperApp;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReachingMetaIT {
    private static final String ACCOUNT = "/v25.0/" + ACCOUNT_ID;

    @BeforeEach
    void reset() {
        control().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/graph.facebook.com"})
    void a_host_is_told_by_the_first_segment_or_the_path(String prefix) {
        assertThat(with(pageToken()).get(prefix + ACCOUNT).<String>path("id")).isEqualTo(ACCOUNT_ID);
    }

    @Test
    void a_host_is_told_by_the_host_header() {
        var answer =
                with(instagramToken()).header("Host", "graph.instagram.com").get(ACCOUNT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(control().requests(ACCOUNT).getLast().host()).isEqualTo("graph.instagram.com");
    }

    @ParameterizedTest
    @CsvSource({"/v25.0/, v25.0", "/v26.0/, v26.0", "/v20.0/, v21.0", "/v2.10/, v21.0", "/, v25.0"})
    void a_dead_version_is_served_by_the_oldest_that_lives(String version, String served) {
        var answer = with(pageToken()).get(version + ACCOUNT_ID);
        assertThat(answer.header("facebook-api-version")).isEqualTo(served);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_version_dies_on_its_day() {
        control().clock(Duration.ofDays(100));
        assertThat(given().get("/v21.0/" + ACCOUNT_ID).header("facebook-api-version"))
                .isEqualTo("v22.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v99.0/me", "/v25.1/me", "/v0.0/me", "/v25.0/nobody/knows", "/v25.0/17/nowhere"})
    void a_version_or_path_that_never_was_is_unknown(String path) {
        refused(with(pageToken()).get(path), 400, 2500, 0, "Unknown path components: " + path);
    }

    @Test
    void a_token_travels_as_parameter_or_in_the_header() {
        String token = pageToken();
        assertThat(given().header("Authorization", "Bearer " + token)
                        .get(ACCOUNT)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("Authorization", "OAuth " + token)
                        .get(ACCOUNT)
                        .statusCode())
                .isEqualTo(200);
        assertThat(with(token).get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    /** A wrong proof is refused wherever it stands, so it shows that a body was read. */
    @Test
    void parameters_travel_in_query_form_multipart_and_json() {
        String token = pageToken();
        var said = Map.of("access_token", token, "appsecret_proof", "wrong");
        String why = "Invalid appsecret_proof";
        refused(given().queryParams(said).post(ACCOUNT + "9"), 400, 100, 0, why);
        refused(given().formParams(said).post(ACCOUNT + "9"), 400, 100, 0, why);
        refused(
                given().multiPart("access_token", token)
                        .multiPart("appsecret_proof", "wrong")
                        .post(ACCOUNT + "9"),
                400,
                100,
                0,
                why);
        refused(given().contentType("application/json").body(said).post(ACCOUNT + "9"), 400, 100, 0, why);
    }

    @ParameterizedTest
    @CsvSource({"{, valid JSON", "[], JSON object"})
    void a_body_that_is_no_json_object_is_refused(String body, String why) {
        refused(given().contentType("application/json").body(body).post(ACCOUNT), 400, 100, 0, why);
    }

    @Test
    void each_answer_tells_its_version_its_trace_and_the_usage() {
        control().settings(Map.of("metaBusinessUsage", 97, "metaRegainMinutes", 5));
        var answer = with(pageToken()).get(ACCOUNT);
        assertThat(answer.header("x-fb-trace-id")).isNotBlank();
        assertThat(answer.header("x-business-use-case-usage"))
                .contains("\"" + ACCOUNT_ID + "\":[{\"type\":\"instagram\",\"call_count\":97")
                .contains("\"estimated_time_to_regain_access\":5");
        assertThat(given().get(ACCOUNT).header("x-app-usage")).contains("\"call_count\":0");
    }

    @Test
    void from_a_hundred_percent_on_an_account_is_throttled() {
        control().settings(Map.of("metaBusinessUsage", 100));
        refused(with(pageToken()).get(ACCOUNT), 400, 80002, 0, "(#80002)");
    }

    @Test
    void an_error_on_instagrams_host_is_of_its_own_type() {
        String elsewhere = "/v25.0/17841405822304915";
        var facebook = with(pageToken()).get(elsewhere);
        var instagram = with(instagramToken()).get(INSTAGRAM_HOST + elsewhere);
        refused(facebook, 400, 100, 33, "Unsupported get request");
        assertThat(facebook.<String>path("error.type")).isEqualTo("GraphMethodException");
        assertThat(instagram.<String>path("error.type")).isEqualTo("IGApiException");
    }

    @Test
    void a_fault_may_strike_one_host_alone() {
        control().fault(Map.of("path", "/v25.0/", "host", "graph.instagram.com", "status", 503));
        assertThat(with(pageToken()).get(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(with(instagramToken()).get(INSTAGRAM_HOST + ACCOUNT).statusCode())
                .isEqualTo(503);
    }

    @Test
    void the_log_keeps_no_secret() {
        String token = pageToken();
        with(token).get(ACCOUNT);
        assertThat(control().requests(ACCOUNT).getLast().query()).isEqualTo("access_token=***");
        assertThat(DeveloperApp.problem(ACCOUNT)).isEqualTo("null");
    }
}
