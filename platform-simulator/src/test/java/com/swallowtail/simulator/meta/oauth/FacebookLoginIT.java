package com.swallowtail.simulator.meta.oauth;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.PAGE_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.MetaLogins.answer;
import static com.swallowtail.simulator.fixtures.MetaLogins.connected;
import static com.swallowtail.simulator.fixtures.MetaLogins.exchange;
import static com.swallowtail.simulator.fixtures.MetaLogins.fragment;
import static com.swallowtail.simulator.fixtures.MetaLogins.link;
import static com.swallowtail.simulator.fixtures.MetaLogins.longLived;
import static com.swallowtail.simulator.fixtures.MetaLogins.open;
import static com.swallowtail.simulator.fixtures.MetaLogins.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.fixtures.MetaLogins;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FacebookLoginIT {
    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void a_yes_brings_back_code_and_state() {
        var redirect = open(link());
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(answer(redirect)).containsEntry("state", "9f0c").containsOnlyKeys("code", "state");
        assertThat(fragment(redirect)).isEqualTo("_=_");
    }

    @Test
    void a_no_brings_back_why() {
        var link = link();
        link.put("auto", "deny");
        assertThat(answer(open(link)))
                .containsEntry("error", "access_denied")
                .containsEntry("error_reason", "user_denied")
                .containsEntry("error_description", "Permissions error.")
                .containsEntry("state", "9f0c");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 17, Invalid App ID",
        "redirect_uri, '', URL blocked",
        "redirect_uri, https://app.example.com/oauth/cb/, URL blocked",
        "state, '', state is required",
        "response_type, token, response_type",
        "scope, instagram_everything, Invalid Scopes: instagram_everything"
    })
    void a_wrong_link_is_shown_to_the_person(String name, String value, String why) {
        control().settings(Map.of("metaRedirectUris", List.of("https://app.example.com/oauth/cb")));
        var link = link();
        link.put(name, value);
        var shown = open(link);
        assertThat(shown.statusCode()).isEqualTo(400);
        assertThat(shown.asString()).contains(why);
    }

    @Test
    void the_page_asks_for_person_pages_and_permissions() {
        var link = link();
        link.remove("auto");
        link.put("scope", "pages_show_list instagram_basic");
        assertThat(open(link).asString())
                .contains("name=\"person\" value=\"mila\"")
                .contains("name=\"page\" value=\"" + PAGE_ID + "\" checked")
                .contains("Mila Travels (Instagram @milatravels)")
                .contains("name=\"granted\" value=\"instagram_basic\" checked");
        var decided = given().redirects()
                .follow(false)
                .queryParams(link)
                .formParam("decision", "approve")
                .formParam("person", "mila")
                .formParam("granted", "pages_show_list", "instagram_basic")
                .formParam("page", PAGE_ID, "1755847768034403")
                .post("/v25.0/dialog/oauth");
        String token = token(exchange(answer(decided).get("code"))).path("access_token");
        assertThat(with(token).get("/me/accounts").<List<String>>path("data.id"))
                .containsExactly(PAGE_ID, "1755847768034403");
    }

    @Test
    void a_code_becomes_a_user_token_by_get_and_by_post() {
        var got = token(exchange());
        assertThat(got.<String>path("access_token")).startsWith("EAA");
        assertThat(got.<String>path("token_type")).isEqualTo("bearer");
        assertThat(got.<Integer>path("expires_in")).isEqualTo(5106);
        assertThat(given().formParams(exchange())
                        .formParam("grant_type", "authorization_code")
                        .post(MetaLogins.TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 17, 400, 101, 0, Error validating application",
        "client_id, '', 400, 100, 0, client_id is required",
        "client_secret, wrong, 500, 1, 0, Error validating client secret.",
        "client_secret, '', 400, 100, 0, client_secret is required",
        "code, '', 400, 100, 0, code is required",
        "code, forged, 400, 100, 36008, The code is invalid",
        "redirect_uri, '', 400, 100, 0, redirect_uri is required",
        "redirect_uri, https://app.example.com/oauth/cb/, 400, 100, 36008, redirect_uri is identical",
        "grant_type, password, 400, 100, 0, Unsupported grant_type"
    })
    void a_wrong_exchange_is_refused(String name, String value, int status, int code, int subcode, String why) {
        var exchange = exchange();
        exchange.put(name, value);
        refused(token(exchange), status, code, subcode, why);
    }

    @Test
    void a_code_works_once_and_for_ten_minutes() {
        var used = exchange();
        token(used);
        refused(token(used), 400, 100, 36009, "has been used");
        var late = exchange();
        control().clock(Duration.ofSeconds(600));
        refused(token(late), 400, 100, 36007, "has expired");
    }

    @Test
    void a_code_is_its_own_apps_alone() {
        control()
                .settings(Map.of(
                        "metaApps",
                        List.of(Map.of(
                                "appId", "9", "appSecret", "s", "instagramAppId", "8", "instagramAppSecret", "t"))));
        var exchange = exchange();
        exchange.putAll(Map.of("client_id", "9", "client_secret", "s"));
        refused(token(exchange), 400, 100, 36008, "invalid");
    }

    @Test
    void a_short_lived_token_becomes_a_long_lived_one() {
        String shortLived = connected();
        var answer = longLived(shortLived);
        assertThat(answer.<Integer>path("expires_in")).isEqualTo(5183944);
        assertThat(answer.<String>path("access_token")).isNotEqualTo(shortLived);
        control().clock(Duration.ofDays(30));
        int again = longLived(answer.path("access_token")).path("expires_in");
        assertThat(again).isLessThanOrEqualTo(5183944 - 30 * 86400);
        refused(longLived(shortLived), 400, 190, 463, "Session has expired");
    }

    @Test
    void what_is_no_user_token_is_not_exchanged() {
        String page = with(connected()).get("/me/accounts").path("data[0].access_token");
        refused(longLived(page), 400, 100, 0, "no user token");
        refused(longLived("EAABforged"), 400, 190, 0, "Cannot parse access token");
    }

    @Test
    void an_app_has_a_token_of_its_own() {
        var answer =
                token(Map.of("grant_type", "client_credentials", "client_id", APP_ID, "client_secret", APP_SECRET));
        assertThat(answer.<String>path("access_token")).startsWith(APP_ID + "|");
        assertThat(answer.<String>path("token_type")).isEqualTo("bearer");
    }

    @Test
    void this_endpoint_is_not_on_instagrams_host() {
        refused(given().get("/graph.instagram.com/v25.0/oauth/access_token"), 400, 2500, 0, "Unknown path");
    }

    @Test
    void an_app_may_look_into_its_tokens() {
        String user = connected();
        String page = with(longLived(user).<String>path("access_token"))
                .get("/me/accounts")
                .path("data[0].access_token");
        var described = debug(user);
        assertThat(described.<String>path("data.type")).isEqualTo("USER");
        assertThat(described.<Boolean>path("data.is_valid")).isTrue();
        assertThat(described.<String>path("data.user_id")).isEqualTo("10150000000000001");
        assertThat(described.<List<String>>path("data.scopes")).contains("instagram_basic", "pages_show_list");
        assertThat(described.<List<String>>path(
                        "data.granular_scopes.find { it.scope == 'instagram_basic' }.target_ids"))
                .containsExactly(ACCOUNT_ID);
        assertThat(debug(page).<String>path("data.type")).isEqualTo("PAGE");
        assertThat(debug(page).<Integer>path("data.expires_at")).isZero();
        assertThat(debug(page).<String>path("data.profile_id")).isEqualTo(PAGE_ID);
        assertThat(debug(APP_ID + "|" + APP_SECRET).<String>path("data.type")).isEqualTo("APP");
    }

    @Test
    void a_token_that_ended_is_described_and_no_error() {
        String token = connected();
        meta().end("password-changed", "milabakes");
        var described = debug(token);
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.<Boolean>path("data.is_valid")).isFalse();
        assertThat(described.<Integer>path("data.error.subcode")).isEqualTo(460);
        assertThat(debug("EAABforged").<Integer>path("data.error.code")).isEqualTo(190);
    }

    @Test
    void only_an_app_looks_into_tokens() {
        String token = connected();
        refused(with(token).queryParam("input_token", token).get("/debug_token"), 400, 100, 0, "app access_token");
        refused(given().get("/debug_token"), 400, 2500, 0, "An active access token");
        refused(with(APP_ID + "|" + APP_SECRET).get("/debug_token"), 400, 100, 0, "input_token is required");
    }

    @Test
    void a_full_budget_of_the_app_throttles() {
        control().settings(Map.of("metaAppUsage", 100));
        refused(with(APP_ID + "|" + APP_SECRET).get("/debug_token"), 403, 4, 0, "(#4) Application request limit");
        refused(with(connected()).get("/me"), 400, 17, 0, "(#17) User request limit");
    }

    @Test
    void permissions_are_listed_as_granted_or_declined() {
        meta().consent(Map.of("decision", "approve", "scopes", List.of("pages_show_list")));
        var link = link();
        link.put("scope", "pages_show_list,instagram_basic");
        String token = token(exchange(answer(open(link)).get("code"))).path("access_token");
        var permissions = with(token).get("/v25.0/me/permissions");
        assertThat(permissions.<String>path("data.find { it.permission == 'pages_show_list' }.status"))
                .isEqualTo("granted");
        assertThat(permissions.<String>path("data.find { it.permission == 'instagram_basic' }.status"))
                .isEqualTo("declined");
    }

    @Test
    void what_was_declined_is_asked_again_only_by_rerequest() {
        meta().consent(Map.of("decision", "approve", "scopes", List.of("pages_show_list")));
        open(link());
        meta().consent(Map.of("decision", "approve"));
        String still = token(exchange(answer(open(link())).get("code"))).path("access_token");
        assertThat(granted(still)).containsExactly("pages_show_list");
        var link = link();
        link.put("auth_type", "rerequest");
        open(link);
        assertThat(granted(still)).contains("instagram_basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/permissions/instagram_basic", "/me/permissions?permission=instagram_basic"})
    void a_permission_can_be_given_back(String path) {
        String token = connected();
        assertThat(with(token).delete("/v25.0" + path).<Boolean>path("success")).isTrue();
        assertThat(granted(token)).isNotEmpty().doesNotContain("instagram_basic");
        refused(with(token).get("/v25.0/" + ACCOUNT_ID), 403, 10, 0, "instagram_basic");
    }

    @Test
    void to_give_all_back_removes_the_app() {
        String token = connected();
        String page = with(token).get("/me/accounts").path("data[0].access_token");
        assertThat(with(token).delete("/v25.0/me/permissions").<Boolean>path("success"))
                .isTrue();
        refused(with(token).get("/me"), 400, 190, 458, "has not authorized application");
        refused(with(page).get("/me"), 400, 190, 458, "has not authorized application");
    }

    @Test
    void an_app_may_remove_itself_from_a_person_it_has() {
        String token = connected();
        String app = APP_ID + "|" + APP_SECRET;
        refused(with(app).delete("/v25.0/10150000000000099/permissions"), 400, 100, 33, "Unsupported delete request");
        assertThat(with(app).delete("/v25.0/10150000000000001/permissions").<Boolean>path("success"))
                .isTrue();
        refused(with(token).get("/me"), 400, 190, 458, "has not authorized");
    }

    private static List<String> granted(String token) {
        return with(token).get("/me/permissions").path("data.findAll { it.status == 'granted' }.permission");
    }

    private static Response debug(String token) {
        return with(APP_ID + "|" + APP_SECRET).queryParam("input_token", token).get("/v25.0/debug_token");
    }
}
