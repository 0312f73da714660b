package com.swallowtail.connections.platform.meta;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaControl;
import com.swallowtail.testsupport.MetaSettings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instagram by Facebook Login: a person, their Pages, and the account that is linked to one. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ConnectingInstagramIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/instagram/token";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "person" + suffix;
    private final String username = "bakery" + suffix;
    private final String page = "17" + ThreadLocalRandom.current().nextLong(10_000_000_000_000L, 99_999_999_999_999L);
    private String instance;

    @BeforeEach
    void a_person_with_one_account() {
        simulator().reset();
        instance = anInstance();
        meta().account(username, Map.of("pageId", page, "person", person, "name", "A Bakery"));
        offer(page);
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @Test
    void an_approved_sign_in_ends_connected_with_its_profile() {
        var arrival = signIn();
        arrival.then().statusCode(303).header("Location", containsString("connection=instagram&status=connected"));
        connection()
                .body("status", equalTo("connected"))
                .body("account.username", equalTo(username))
                .body("account.id", equalTo(accountId()))
                .body("account.profileUrl", equalTo("https://www.instagram.com/" + username))
                .body("scopes.granted", hasItem("instagram_content_publish"))
                .body("capabilities.posting.available", equalTo(true));
    }

    @Test
    void its_picture_is_shown() {
        signIn();
        operatorOf(instance)
                .get(CONNECTION + "/avatar", instance)
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void services_get_the_token_of_the_page_with_its_proof_and_no_date_of_expiry() {
        signIn();
        var answer = colleague().get(TOKEN, instance).then().statusCode(200);
        answer.body("accountId", equalTo(accountId()))
                .body("loginVia", equalTo("facebook"))
                .body("expiresAt", nullValue());
        var token = answer.extract().<String>path("accessToken");
        var app = new PlatformApp(MetaSettings.APP_ID, new Secret(MetaSettings.APP_SECRET));
        answer.body("appSecretProof", equalTo(AppSecretProof.of(app, new Secret(token))));
    }

    @Test
    void every_call_brings_the_proof_where_the_app_demands_it() {
        simulator().settings(Map.of("metaRequireAppSecretProof", true));
        signIn().then().header("Location", containsString("status=connected"));
    }

    @Test
    void an_account_on_a_later_page_of_the_list_is_found() {
        var key = "many" + suffix;
        var pages = new java.util.ArrayList<Map<String, Object>>();
        for (int number = 0; number < 120; number++) {
            pages.add(Map.of(
                    "id",
                    "19" + page + number,
                    "name",
                    "Page " + number,
                    "category",
                    "Bakery",
                    "tasks",
                    List.of("MANAGE")));
        }
        pages.add(Map.of("id", page, "name", "Mine", "category", "Bakery", "tasks", List.of("MANAGE")));
        meta().person(key, Map.of("pages", pages));
        meta().consent(Map.of(
                "person",
                key,
                "pages",
                pages.stream().map(each -> each.get("id")).toList()));
        signIn().then().header("Location", containsString("status=connected"));
    }

    @Test
    void a_person_without_a_page_is_told_so() {
        meta().consent(Map.of("person", person, "pages", List.of()));
        endsWith("no-page");
    }

    @Test
    void a_page_without_an_account_is_named_as_the_reason() {
        meta().person(
                        "lone" + suffix,
                        Map.of(
                                "pages",
                                List.of(Map.of(
                                        "id",
                                        "19" + page,
                                        "name",
                                        "Lone",
                                        "category",
                                        "Bakery",
                                        "tasks",
                                        List.of("MANAGE")))));
        meta().consent(Map.of("person", "lone" + suffix, "pages", List.of("19" + page)));
        endsWith("page-without-instagram");
    }

    @Test
    void a_personal_account_is_named_as_the_reason_where_it_is_the_only_one() {
        meta().account(username, Map.of("pageId", page, "person", person, "type", "PERSONAL"));
        endsWith("personal-account");
    }

    @Test
    void a_role_that_may_not_create_content_is_named_as_the_reason() {
        meta().account(username, Map.of("pageId", page, "person", person, "tasks", List.of("ANALYZE")));
        endsWith("page-task-missing");
    }

    @Test
    void without_the_permission_to_see_accounts_none_is_connected() {
        meta().consent(Map.of("person", person, "pages", List.of(page), "scopes", List.of("pages_show_list")));
        endsWith("permission-not-granted");
    }

    @Test
    void denied_consent_leads_back_with_its_reason() {
        var signIn = SignIn.start(instance, "instagram", Map.of());
        signIn.callback(signIn.deny()).then().header("Location", containsString("code=consent-denied"));
    }

    @Test
    void a_login_that_the_platform_does_not_have_is_refused() {
        operatorOf(instance)
                .body(Map.of("loginVia", "myspace"))
                .post(CONNECTION + "/auth", instance)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/loginVia"));
    }

    @Test
    void an_instance_may_bring_an_app_for_each_login() {
        for (var login : List.of("facebook", "instagram")) {
            operatorOf(instance)
                    .body(Map.of("clientId", "app-of-" + login, "clientSecret", "s-" + suffix, "loginVia", login))
                    .put("/api/v1/instances/{id}/credentials/instagram", instance)
                    .then()
                    .statusCode(200);
        }
        for (var login : List.of("facebook", "instagram")) {
            operatorOf(instance)
                    .queryParam("loginVia", login)
                    .get("/api/v1/instances/{id}/credentials/instagram", instance)
                    .then()
                    .body("clientId", equalTo("app-of-" + login));
        }
        assertThat(SignIn.start(instance, "instagram", Map.of()).authorizationUrl())
                .contains("client_id=app-of-facebook");
    }

    @ParameterizedTest
    @CsvSource({"4, platform-throttled", "2, platform-unavailable", "100, code-refused", "101, app-misconfigured"})
    void an_error_is_an_error_whatever_its_status(int code, String expected) {
        var signIn = SignIn.start(instance, "instagram", Map.of());
        var answer = signIn.approve();
        simulator().answer("/v25.0/oauth/access_token", 1, 200, Map.of("error", Map.of("message", "no", "code", code)));
        signIn.callback(answer).then().header("Location", containsString("code=" + expected));
        connection().body("status", equalTo("not_connected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v25.0/me", "/v25.0/me/permissions", "/v25.0/me/accounts"})
    void a_read_that_fails_once_is_read_again(String path) {
        var signIn = SignIn.start(instance, "instagram", Map.of());
        var answer = signIn.approve();
        simulator().answer(path + "$", 1, 500, null);
        signIn.callback(answer).then().header("Location", containsString("status=connected"));
    }

    @Test
    void a_page_token_that_was_refused_is_read_anew_and_the_persons_token_kept() {
        signIn();
        var version = colleague().get(TOKEN, instance).then().extract().<Integer>path("tokenVersion");
        colleague()
                .body(Map.of("tokenVersion", version))
                .post(TOKEN + "/rejected", instance)
                .then()
                .statusCode(200)
                .body("tokenVersion", equalTo(version + 1))
                .body("accountId", equalTo(accountId()));
    }

    @Test
    void a_person_whose_token_has_ended_has_to_sign_in_again() {
        signIn();
        var version = colleague().get(TOKEN, instance).then().extract().<Integer>path("tokenVersion");
        meta().end("revoke", username);
        colleague()
                .body(Map.of("tokenVersion", version))
                .post(TOKEN + "/rejected", instance)
                .then()
                .statusCode(409)
                .body("code", equalTo("needs-reauth"));
        connection().body("status", equalTo("needs_reauth"));
    }

    @Test
    void a_disconnect_removes_the_app_from_the_persons_account() {
        signIn();
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        Awaitility.await().untilAsserted(() -> assertThat(simulator().requests("/v25.0/"))
                .anyMatch(request -> request.method().equals("DELETE")
                        && request.path().endsWith("/permissions")
                        && request.status() == 200));
    }

    private Response signIn() {
        var signIn = SignIn.start(instance, "instagram", Map.of());
        return signIn.callback(signIn.approve());
    }

    private void endsWith(String code) {
        signIn().then().statusCode(303).header("Location", containsString("status=error&code=" + code));
        connection().body("status", equalTo("not_connected"));
    }

    private ValidatableResponse connection() {
        return operatorOf(instance).get(CONNECTION, instance).then().statusCode(200);
    }

    private String accountId() {
        return meta().account(username).path("id").asText();
    }

    private void offer(String... pages) {
        meta().consent(Map.of("person", person, "pages", List.of(pages)));
    }

    private static MetaControl meta() {
        return simulator().meta();
    }
}
