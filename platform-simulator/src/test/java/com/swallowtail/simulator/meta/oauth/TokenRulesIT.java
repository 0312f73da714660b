package com.swallowtail.simulator.meta.oauth;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.userToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenRulesIT {
    private static final String ACCOUNT = "/v25.0/" + ACCOUNT_ID;

    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void without_a_token_nothing_is_said() {
        refused(given().get(ACCOUNT), 400, 2500, 0, "An active access token must be used");
        refused(given().get("/v25.0/12345"), 400, 2500, 0, "An active access token must be used");
    }

    @Test
    void an_app_token_stands_for_nobody() {
        refused(with(APP_ID + "|" + APP_SECRET).get(ACCOUNT), 400, 2500, 0, "An active access token must be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EAABforged", APP_ID + "|wrong"})
    void an_unknown_token_cannot_be_parsed(String token) {
        var answer = with(token).get(ACCOUNT);
        refused(answer, 400, 190, 0, "Cannot parse access token");
        assertThat(answer.header("WWW-Authenticate")).contains("\"invalid_token\"");
    }

    @Test
    void each_host_takes_its_own_products_tokens_alone() {
        refused(with(pageToken()).get(INSTAGRAM_HOST + ACCOUNT), 400, 190, 0, "Cannot parse access token");
        refused(with(instagramToken()).get(ACCOUNT), 400, 190, 0, "Cannot parse access token");
    }

    @ParameterizedTest
    @CsvSource({
        "expire, 463, Session has expired on",
        "revoke, 458, has not authorized application 230000000000001",
        "checkpoint, 459, checkpoint",
        "password-changed, 460, changed their password",
        "unconfirmed, 464, not a confirmed user",
        "invalid, 467, invalid",
        "role-lost, 492, role on the Page"
    })
    void a_token_that_ended_says_why(String end, int subcode, String why) {
        String token = pageToken();
        assertThat(meta().end(end, "milabakes")).isPositive();
        refused(with(token).get(ACCOUNT), 400, 190, subcode, why);
    }

    @Test
    void a_lost_role_leaves_the_persons_own_token_alive() {
        String token = userToken();
        pageToken();
        meta().end("role-lost", "milabakes");
        assertThat(with(token).get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_expires_with_time_but_not_that_of_a_page() {
        String user = userToken();
        String page = pageToken();
        control().clock(Duration.ofSeconds(5183944));
        refused(with(user).get(ACCOUNT), 400, 190, 463, "Session has expired on");
        assertThat(with(page).get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"instagram_basic, 200, pages_read_engagement", "pages_read_engagement, 10, instagram_basic"})
    void a_missing_permission_is_named(String granted, int code, String missing) {
        String token = meta().token("milabakes", "page", List.of(granted));
        refused(with(token).get(ACCOUNT), 403, code, 0, missing);
    }

    @ParameterizedTest
    @CsvSource({"ANALYZE, 403", "CREATE_CONTENT, 200", "PROFILE_PLUS_CREATE_CONTENT, 200", "MANAGE, 200"})
    void a_permission_reaches_no_further_than_the_tasks_on_the_page(String task, int status) {
        meta().account("milabakes", Map.of("tasks", List.of(task)));
        var limit = with(pageToken()).get(ACCOUNT + "/content_publishing_limit");
        assertThat(limit.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17841405822304915", "17000000000000000", "1755847768034403"})
    void another_account_is_as_good_as_none(String id) {
        refused(with(pageToken()).get("/v25.0/" + id), 400, 100, 33, "Object with ID '" + id + "' does not exist");
    }

    @Test
    void a_proof_may_be_demanded() {
        control().settings(Map.of("metaRequireAppSecretProof", true));
        String token = pageToken();
        refused(with(token).get(ACCOUNT), 400, 100, 0, "require an appsecret_proof");
        assertThat(with(token)
                        .queryParam("appsecret_proof", AppSecretProof.of(token, APP_SECRET))
                        .get(ACCOUNT)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_proof_is_refused_even_where_none_is_demanded() {
        String token = instagramToken();
        refused(
                with(token)
                        .queryParam("appsecret_proof", AppSecretProof.of(token, APP_SECRET))
                        .get(INSTAGRAM_HOST + ACCOUNT),
                400,
                100,
                0,
                "Invalid appsecret_proof");
        assertThat(with(token)
                        .queryParam("appsecret_proof", AppSecretProof.of(token, INSTAGRAM_APP_SECRET))
                        .get(INSTAGRAM_HOST + ACCOUNT)
                        .statusCode())
                .isEqualTo(200);
    }
}
