package com.swallowtail.simulator.tiktok.oauth;

import static com.swallowtail.simulator.fixtures.DeveloperApp.ALL_SCOPES;
import static com.swallowtail.simulator.fixtures.DeveloperApp.answer;
import static com.swallowtail.simulator.fixtures.DeveloperApp.as;
import static com.swallowtail.simulator.fixtures.DeveloperApp.authorize;
import static com.swallowtail.simulator.fixtures.DeveloperApp.code;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.exchange;
import static com.swallowtail.simulator.fixtures.DeveloperApp.link;
import static com.swallowtail.simulator.fixtures.DeveloperApp.refresh;
import static com.swallowtail.simulator.fixtures.DeveloperApp.revoke;
import static com.swallowtail.simulator.fixtures.DeveloperApp.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectingAnAccountIT {
    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void the_page_asks_with_a_checkbox_per_scope() {
        var page = authorize(link("user.info.basic,video.list"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().asString())
                .contains(">Approve<", ">Deny<", "value=\"video.list\" checked", "value=\"milabakes\"");
    }

    @Test
    void markup_in_a_parameter_is_shown_as_text() {
        var parameters = link("user.info.basic");
        parameters.put("state", "\"><script>alert(1)</script>");
        assertThat(authorize(parameters).body().asString()).doesNotContain("<script>");
    }

    @Test
    void approving_on_the_page_grants_the_ticked_scopes_and_always_the_basic_one() {
        var form = link(ALL_SCOPES);
        form.put("decision", "approve");
        form.put("granted", "video.list");
        form.put("account", "breadlab");
        var redirect = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/v2/auth/authorize/");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(answer(redirect))
                .containsEntry("scopes", "user.info.basic,video.list")
                .containsEntry("state", "9f2c");
    }

    @Test
    void denying_comes_back_as_access_denied() {
        var parameters = link(ALL_SCOPES);
        parameters.put("auto", "deny");
        var redirect = authorize(parameters);
        assertThat(redirect.getHeader("Location")).contains("error_description=User%20denied");
        assertThat(answer(redirect)).containsEntry("error", "access_denied").containsEntry("state", "9f2c");
    }

    @Test
    void a_prepared_decision_answers_without_the_page() {
        control().consent("approve", List.of("user.info.basic", "video.list"), "breadlab");
        var redirect = authorize(link(ALL_SCOPES));
        assertThat(answer(redirect)).containsEntry("scopes", "user.info.basic,video.list");
    }

    @Test
    void the_code_holds_characters_that_need_decoding_once() {
        var parameters = link(ALL_SCOPES);
        parameters.put("auto", "approve");
        var redirect = authorize(parameters);
        assertThat(redirect.getHeader("Location")).contains("%2A1%21");
        assertThat(answer(redirect).get("code")).contains("*1!");
    }

    @Test
    void the_code_is_exchanged_for_tokens_in_a_flat_answer() {
        Map<String, Object> tokens =
                token(exchange(code("user.info.basic,video.list"))).path("$");
        assertThat(tokens)
                .containsEntry("expires_in", 86400)
                .containsEntry("refresh_expires_in", 31536000)
                .containsEntry("scope", "user.info.basic,video.list")
                .containsEntry("token_type", "Bearer")
                .hasEntrySatisfying(
                        "access_token", token -> assertThat((String) token).startsWith("act."))
                .hasEntrySatisfying(
                        "refresh_token", token -> assertThat((String) token).startsWith("rft."))
                .containsKey("open_id");
    }

    @Test
    void refreshing_rotates_the_refresh_token_and_keeps_the_account() {
        Map<String, String> first = token(exchange(code(ALL_SCOPES))).path("$");
        Map<String, String> second = token(refresh(first.get("refresh_token"))).path("$");
        assertThat(second.get("open_id")).isEqualTo(first.get("open_id"));
        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(as(second.get("access_token"))
                        .get("/v2/user/info/?fields=open_id")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void token_lifetimes_are_settable() {
        control().settings(Map.of("accessTokenSeconds", 7200, "refreshTokenSeconds", 15552000));
        Map<String, Object> tokens = token(exchange(code(ALL_SCOPES))).path("$");
        assertThat(tokens).containsEntry("expires_in", 7200).containsEntry("refresh_expires_in", 15552000);
    }

    @Test
    void an_app_gets_a_token_of_its_own() {
        var form = exchange("none");
        form.put("grant_type", "client_credentials");
        Map<String, Object> tokens = token(form).path("$");
        assertThat(tokens).containsEntry("expires_in", 7200).doesNotContainKey("refresh_token");
    }

    @Test
    void revoking_kills_all_tokens_of_the_grant() {
        String accessToken = connected();
        assertThat(revoke(accessToken).statusCode()).isEqualTo(200);
        as(accessToken).get("/v2/user/info/?fields=open_id").then().statusCode(401);
        assertThat(control().grants()).isEmpty();
    }
}
