package com.swallowtail.simulator.meta.oauth;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.MetaLogins.answer;
import static com.swallowtail.simulator.fixtures.MetaLogins.fragment;
import static com.swallowtail.simulator.fixtures.MetaLogins.instagramExchange;
import static com.swallowtail.simulator.fixtures.MetaLogins.instagramLink;
import static com.swallowtail.simulator.fixtures.MetaLogins.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaLogins.openInstagram;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class InstagramLoginIT {
    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void a_yes_brings_back_code_and_state_and_a_suffix() {
        var redirect = openInstagram(instagramLink());
        assertThat(answer(redirect)).containsEntry("state", "9f0c").containsKey("code");
        assertThat(fragment(redirect)).isEqualTo("_");
    }

    @Test
    void a_no_brings_back_why() {
        var link = instagramLink();
        link.put("auto", "deny");
        assertThat(answer(openInstagram(link)))
                .containsEntry("error", "access_denied")
                .containsEntry("error_reason", "user_denied")
                .containsEntry("error_description", "The user denied your request");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 230000000000001, Invalid platform app",
        "redirect_uri, '', Invalid redirect_uri",
        "response_type, token, response_type",
        "response_type, '', response_type",
        "scope, '', Invalid scope",
        "scope, business_basic, Invalid scope",
        "scope, instagram_business_content_publish, Invalid scope"
    })
    void a_wrong_link_is_shown_to_the_person(String name, String value, String why) {
        var link = instagramLink();
        link.put(name, value);
        var shown = openInstagram(link);
        assertThat(shown.statusCode()).isEqualTo(400);
        assertThat(shown.asString()).contains(why);
    }

    @Test
    void a_personal_account_is_of_no_use() {
        meta().account("grandma", Map.of("type", "PERSONAL"));
        var link = instagramLink();
        link.put("account", "grandma");
        assertThat(openInstagram(link).asString()).contains("personal account");
    }

    @Test
    void the_page_asks_for_account_and_permissions() {
        var link = instagramLink();
        link.remove("auto");
        assertThat(openInstagram(link).asString())
                .contains("name=\"account\" value=\"milabakes\"")
                .contains("value=\"instagram_business_manage_comments\" checked");
        var decided = given().redirects()
                .follow(false)
                .queryParams(link)
                .formParam("decision", "approve")
                .formParam("account", "milatravels")
                .formParam("granted", "instagram_business_basic")
                .post("/www.instagram.com/oauth/authorize");
        var form = instagramExchange();
        form.put("code", answer(decided).get("code"));
        assertThat(instagramToken(form).<List<String>>path("permissions")).containsExactly("instagram_business_basic");
    }

    @Test
    void a_code_becomes_a_token_flat_or_wrapped() {
        var flat = instagramToken(instagramExchange());
        assertThat(flat.<String>path("access_token")).startsWith("IGAA");
        assertThat(flat.<Long>path("user_id")).isEqualTo(Long.parseLong(ACCOUNT_ID));
        assertThat(flat.<List<String>>path("permissions")).contains("instagram_business_basic");
        control().settings(Map.of("metaWrappedTokenAnswer", true));
        var wrapped = instagramToken(instagramExchange());
        assertThat(wrapped.<String>path("data[0].user_id")).isEqualTo(ACCOUNT_ID);
        assertThat(wrapped.<String>path("data[0].permissions")).contains("instagram_business_basic,");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 230000000000001, Invalid platform app",
        "client_secret, wrong, client secret",
        "grant_type, '', grant_type",
        "grant_type, password, grant_type",
        "redirect_uri, https://app.example.com/oauth/cb/, redirect_uri is identical",
        "code, forged, Matching code was not found or was already used"
    })
    void a_wrong_exchange_is_refused_in_its_own_shape(String name, String value, String why) {
        var form = instagramExchange();
        form.put(name, value);
        codeRefused(instagramToken(form), why);
    }

    @Test
    void a_code_works_once_and_for_one_hour() {
        var used = instagramExchange();
        instagramToken(used);
        codeRefused(instagramToken(used), "Matching code was not found or was already used");
        var late = instagramExchange();
        control().clock(Duration.ofHours(1));
        codeRefused(instagramToken(late), "expired");
    }

    @Test
    void an_hour_becomes_sixty_days_and_sixty_more() {
        var longLived = exchanged(shortLived(), INSTAGRAM_APP_SECRET);
        assertThat(longLived.<Integer>path("expires_in")).isEqualTo(5183944);
        assertThat(longLived.<String>path("token_type")).isEqualTo("bearer");
        control().clock(Duration.ofHours(24));
        var refreshed = refreshed(longLived.path("access_token"));
        assertThat(refreshed.<Integer>path("expires_in")).isEqualTo(5183944);
        assertThat(refreshed.<String>path("access_token")).isNotEqualTo(longLived.path("access_token"));
        assertThat(refreshed.<String>path("permissions")).contains("instagram_business_basic");
    }

    @Test
    void an_exchange_needs_the_secret_and_a_living_short_token() {
        String token = shortLived();
        refused(exchanged(token, "wrong"), 500, 1, 0, "Error validating client secret.");
        refused(exchanged("IGAAforged", INSTAGRAM_APP_SECRET), 400, 190, 0, "Cannot parse access token");
        String longLived = exchanged(token, INSTAGRAM_APP_SECRET).path("access_token");
        refused(exchanged(longLived, INSTAGRAM_APP_SECRET), 400, 100, 0, "no short-lived token");
        refused(with(token).get(INSTAGRAM_HOST + "/access_token"), 400, 100, 0, "grant_type is required");
        control().clock(Duration.ofHours(1));
        refused(exchanged(token, INSTAGRAM_APP_SECRET), 400, 190, 463, "Session has expired");
    }

    @Test
    void a_refresh_needs_an_old_but_living_token() {
        String token = shortLived();
        refused(refreshed(token), 400, 100, 0, "no long-lived token");
        String longLived = exchanged(token, INSTAGRAM_APP_SECRET).path("access_token");
        refused(refreshed(longLived), 400, 100, 0, "less than 24 hours old");
        control().clock(Duration.ofSeconds(5183945));
        refused(refreshed(longLived), 400, 190, 463, "Session has expired");
    }

    @Test
    void these_endpoints_are_not_on_facebooks_host() {
        refused(given().get("/graph.facebook.com/refresh_access_token"), 400, 2500, 0, "Unknown path");
        refused(given().get("/graph.facebook.com/access_token"), 400, 2500, 0, "Unknown path");
    }

    private static String shortLived() {
        return instagramToken(instagramExchange()).path("access_token");
    }

    private static Response exchanged(String token, String secret) {
        return with(token)
                .queryParams("grant_type", "ig_exchange_token", "client_secret", secret)
                .get(INSTAGRAM_HOST + "/access_token");
    }

    private static Response refreshed(String token) {
        return with(token).queryParam("grant_type", "ig_refresh_token").get(INSTAGRAM_HOST + "/refresh_access_token");
    }

    private static void codeRefused(Response answer, String why) {
        assertThat(answer.<String>path("error_message")).contains(why);
        assertThat(answer.<String>path("error_type")).isEqualTo("OAuthException");
        assertThat(answer.<Integer>path("code")).isEqualTo(400);
        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
