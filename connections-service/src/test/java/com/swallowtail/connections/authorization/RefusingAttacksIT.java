package com.swallowtail.connections.authorization;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class RefusingAttacksIT {
    private static final String CALLBACK = "/api/v1/oauth/tiktok/callback";

    @Inject
    Pool database;

    @BeforeEach
    void a_fresh_tiktok() {
        Service.simulator().reset();
    }

    @Test
    void a_callback_works_once() {
        // Given
        var signIn = SignIn.start(anInstance());
        var answer = signIn.approve();
        signIn.callback(answer).then().statusCode(303);
        // When
        var again = signIn.callback(answer);
        // Then
        refused(again, "state-invalid");
    }

    @Test
    void an_expired_state_is_refused() {
        // Given
        var signIn = SignIn.start(anInstance());
        var answer = signIn.approve();
        database.query("update authorization_attempts set expires_at = now() - interval '1 second'")
                .executeAndAwait();
        // When
        var late = signIn.callback(answer);
        // Then
        refused(late, "state-invalid");
    }

    @Test
    void an_altered_state_is_refused() {
        // Given
        var signIn = SignIn.start(anInstance());
        var answer = with(signIn.approve(), "state", signIn.state() + "x");
        // When
        var altered = signIn.callback(answer);
        // Then
        refused(altered, "state-invalid");
    }

    @Test
    void a_state_of_another_sign_in_is_refused() {
        // Given
        var mine = SignIn.start(anInstance());
        var theirs = SignIn.start(anInstance());
        // When
        var foreign = mine.callback(with(mine.approve(), "state", theirs.state()));
        // Then
        refused(foreign, "browser-mismatch");
    }

    @Test
    void a_callback_without_a_state_is_refused() {
        // When
        var bare = Service.anybody().queryParam("code", "forged").get(CALLBACK);
        // Then
        refused(bare, "state-invalid");
    }

    @Test
    void a_callback_without_the_cookie_is_refused_and_uses_the_state_up() {
        // Given
        var signIn = SignIn.start(anInstance());
        var answer = signIn.approve();
        // When
        var stranger = Service.anybody().queryParams(answer).get(CALLBACK);
        // Then
        refused(stranger, "browser-mismatch");
        refused(signIn.callback(answer), "state-invalid");
    }

    @Test
    void a_callback_with_another_browsers_cookie_is_refused() {
        // Given
        var signIn = SignIn.start(anInstance());
        var other = SignIn.start(anInstance());
        // When
        var stranger = Service.anybody()
                .header("Cookie", signIn.cookieName() + "=" + other.cookieValue())
                .queryParams(signIn.approve())
                .get(CALLBACK);
        // Then
        refused(stranger, "browser-mismatch");
    }

    @Test
    void a_callback_for_another_instances_path_is_refused() {
        // Given
        var signIn = SignIn.start(anInstance());
        // When
        var elsewhere = signIn.inThisBrowser()
                .queryParams(signIn.approve())
                .get("/api/v1/instances/{id}/connections/tiktok/callback", anInstance());
        // Then
        refused(elsewhere, "callback-mismatch");
    }

    @Test
    void the_instances_own_callback_is_accepted() {
        // Given
        var instance = anInstance();
        var signIn = SignIn.start(instance);
        // When
        var arrival = signIn.inThisBrowser()
                .queryParams(signIn.approve())
                .get("/api/v1/instances/{id}/connections/tiktok/callback", instance);
        // Then
        arrival.then().statusCode(303).header("Location", endsWith("status=connected"));
    }

    @Test
    void a_callback_for_another_platform_is_refused() {
        // Given
        var signIn = SignIn.start(anInstance());
        // When
        var elsewhere = signIn.inThisBrowser().queryParams(signIn.approve()).get("/api/v1/oauth/instagram/callback");
        // Then
        refused(elsewhere, "callback-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "https:evil.example",
                "https:/evil.example",
                "https:///evil.example",
                "https://app.example.com@evil.example/",
                "https://app.example.com:443@evil.example/",
                "https://user@app.example.com/",
                "https://app.example.com\\@evil.example/",
                "https://evil.example\\.app.example.com/",
                "https://app.example.com.evil.example/",
                "https://app.example.com:8443/",
                "http://app.example.com/",
                "https://app.example.com/\u0000",
                "https://app.example.com/\nSet-Cookie:x=y",
                "\thttps://app.example.com/",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://app.example.com/",
                "/relative",
                "app.example.com"
            })
    void a_return_address_outside_the_list_is_refused(String returnUrl) {
        // When
        var answer = operatorOf("*")
                .body(Map.of("returnUrl", returnUrl))
                .post("/api/v1/instances/{id}/connections/tiktok/auth", anInstance());
        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("return-url-not-allowed"))
                .body("errors[0].pointer", equalTo("/returnUrl"));
    }

    @Test
    void an_allowed_return_address_keeps_its_own_query() {
        // Given
        var signIn =
                SignIn.start(anInstance(), Map.of("returnUrl", "https://APP.example.com:443/done?tab=2&x=%2F#top"));
        // When
        var arrival = signIn.callback(signIn.approve());
        // Then
        arrival.then()
                .statusCode(303)
                .header(
                        "Location",
                        "https://APP.example.com:443/done?tab=2&x=%2F&connection=tiktok&status=connected#top");
    }

    @Test
    void denied_consent_leads_back_with_its_code() {
        // Given
        var instance = anInstance();
        var signIn = SignIn.start(instance);
        // When
        var arrival = signIn.callback(signIn.deny());
        // Then
        arrival.then()
                .statusCode(303)
                .header("Location", endsWith("?connection=tiktok&status=error&code=consent-denied"));
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .body("status", equalTo("not_connected"));
    }

    @Test
    void a_code_that_was_used_already_connects_nothing() {
        // Given
        var first = SignIn.start(anInstance());
        var used = first.approve();
        first.callback(used).then().statusCode(303);
        var second = SignIn.start(anInstance());
        // When
        var arrival = second.callback(Map.of("state", second.state(), "code", used.get("code")));
        // Then
        arrival.then().statusCode(303).header("Location", endsWith("status=error&code=code-refused"));
    }

    @Test
    void a_forged_code_is_tried_once_and_connects_nothing() {
        // Given
        var signIn = SignIn.start(anInstance());
        // When
        var arrival = signIn.callback(Map.of("state", signIn.state(), "code", "forged*1!2.va"));
        // Then
        arrival.then().statusCode(303).header("Location", endsWith("status=error&code=code-refused"));
        assertThat(Service.simulator().requests("/v2/oauth/token/")).hasSize(1);
    }

    @Test
    void markup_in_an_error_description_goes_nowhere() {
        // Given
        var signIn = SignIn.start(anInstance());
        // When
        var arrival = signIn.callback(Map.of(
                "state", signIn.state(), "error", "<b>server_error", "error_description", "<script>alert(1)</script>"));
        // Then
        arrival.then()
                .statusCode(303)
                .header("Location", endsWith("status=error&code=authorization-failed"))
                .header("Location", not(containsString("script")));
    }

    @Test
    void a_refusal_is_a_plain_page_to_a_browser() {
        // When
        var page = Service.anybody()
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .queryParams(Map.of("state", "<script>", "error_description", "<script>alert(1)</script>"))
                .get(CALLBACK);
        // Then
        page.then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script")));
    }

    @Test
    void another_account_does_not_replace_the_connected_one_unasked() {
        // Given
        var instance = anInstance();
        SignIn.connect(instance);
        Service.simulator().account("otherbakes", Map.of("displayName", "Other Bakes"));
        Service.simulator().consent(null, null, "otherbakes");
        var unasked = SignIn.start(instance);
        var asked = SignIn.start(instance, Map.of("replaceAccount", true));
        // When
        var refused = unasked.callback(unasked.approve());
        var replaced = asked.callback(asked.approve());
        // Then
        refused.then().statusCode(303).header("Location", endsWith("status=error&code=account-mismatch"));
        replaced.then().statusCode(303).header("Location", endsWith("status=connected"));
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok", instance)
                .then()
                .body("account.username", equalTo("otherbakes"));
    }

    @Test
    void an_unknown_scope_is_a_validation_error() {
        // When
        var answer = operatorOf("*")
                .body(Map.of("scopes", List.of("user.info.basic", "research.data")))
                .post("/api/v1/instances/{id}/connections/tiktok/auth", anInstance());
        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("/scopes"));
    }

    private static void refused(Response answer, String code) {
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Location", (String) null)
                .header("Referrer-Policy", "no-referrer")
                .body("code", equalTo(code));
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var changed = new HashMap<>(parameters);
        changed.put(name, value);
        return changed;
    }
}
