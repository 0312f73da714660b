package com.swallowtail.simulator.tiktok.oauth;

import static com.swallowtail.simulator.fixtures.DeveloperApp.ALL_SCOPES;
import static com.swallowtail.simulator.fixtures.DeveloperApp.answer;
import static com.swallowtail.simulator.fixtures.DeveloperApp.authorize;
import static com.swallowtail.simulator.fixtures.DeveloperApp.code;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.exchange;
import static com.swallowtail.simulator.fixtures.DeveloperApp.link;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static com.swallowtail.simulator.fixtures.DeveloperApp.refresh;
import static com.swallowtail.simulator.fixtures.DeveloperApp.revoke;
import static com.swallowtail.simulator.fixtures.DeveloperApp.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedTokenIT {
    private static final String PATH = "/v2/oauth/token/";
    private static final String VERIFIER = "oneLongVerifier-of-43-or-more-characters-1234";

    @BeforeEach
    void reset() {
        control().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_key", "client_secret", "grant_type", "code", "redirect_uri"})
    void a_missing_field_is_an_invalid_request(String field) {
        var form = exchange(code(ALL_SCOPES));
        form.remove(field);
        refused(token(form), 400, "invalid_request", field + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "client_key, awother, 401, invalid_client, client_key is unknown",
        "client_secret, wrong, 401, invalid_client, client_secret is wrong",
        "grant_type, password, 400, unsupported_grant_type, grant_type",
        "code, forged, 400, invalid_grant, unknown",
        "redirect_uri, https://app.example.com/cb/, 400, invalid_grant, redirect_uri differs"
    })
    void a_wrong_field_is_refused(String field, String value, int status, String error, String why) {
        var form = exchange(code(ALL_SCOPES));
        form.put(field, value);
        refused(token(form), status, error, why);
    }

    @Test
    void json_is_not_taken() {
        refused(
                given().contentType(ContentType.JSON)
                        .body(exchange(code(ALL_SCOPES)))
                        .post(PATH),
                400,
                "invalid_request",
                "application/x-www-form-urlencoded");
    }

    @Test
    void a_code_works_once() {
        String code = code(ALL_SCOPES);
        token(exchange(code));
        refused(token(exchange(code)), 400, "invalid_grant", "used before");
    }

    @Test
    void a_code_expires() {
        String code = code(ALL_SCOPES);
        control().clock(Duration.ofMinutes(6));
        refused(token(exchange(code)), 400, "invalid_grant", "expired");
    }

    @Test
    void a_code_that_was_not_decoded_is_unknown() {
        String code = code(ALL_SCOPES).replace("*", "%2A").replace("!", "%21");
        refused(token(exchange(code)), 400, "invalid_grant", "percent-encoded");
    }

    @Test
    void a_code_belongs_to_its_app() {
        control().settings(Map.of("apps", List.of(Map.of("clientKey", "awother", "clientSecret", "other"))));
        var form = exchange(code(ALL_SCOPES));
        form.put("client_key", "awother");
        form.put("client_secret", "other");
        refused(token(form), 400, "invalid_grant", "another app");
    }

    @Test
    void a_challenge_asks_for_its_verifier() {
        refused(token(exchange(codeFor(base64(VERIFIER)))), 400, "invalid_request", "code_verifier is missing");
    }

    @Test
    void a_verifier_of_another_form_is_refused() {
        var form = exchange(codeFor(base64(VERIFIER)));
        form.put("code_verifier", "short");
        refused(token(form), 400, "invalid_request", "43 to 128");
    }

    @Test
    void a_wrong_verifier_is_refused() {
        var form = exchange(codeFor(base64(VERIFIER)));
        form.put("code_verifier", VERIFIER + "5");
        refused(token(form), 400, "invalid_grant", "does not fit");
    }

    @Test
    void a_web_app_may_hash_in_hex_or_base64url() {
        for (String challenge : List.of(base64(VERIFIER), hex(VERIFIER))) {
            var form = exchange(codeFor(challenge));
            form.put("code_verifier", VERIFIER);
            assertThat(token(form).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_desktop_app_must_hash_in_hex() {
        control().settings(Map.of("appKind", "desktop"));
        var parameters = link(ALL_SCOPES);
        parameters.put("redirect_uri", "http://127.0.0.1:3455/cb");
        parameters.put("code_challenge", base64(VERIFIER));
        parameters.put("code_challenge_method", "S256");
        assertThat(answer(authorize(parameters))).containsEntry("error", "invalid_request");
    }

    @Test
    void a_rotated_refresh_token_is_dead() {
        String first = token(exchange(code(ALL_SCOPES))).path("refresh_token");
        token(refresh(first));
        refused(token(refresh(first)), 400, "invalid_grant", "rotated away");
    }

    @Test
    void a_refresh_token_expires() {
        String refreshToken = token(exchange(code(ALL_SCOPES))).path("refresh_token");
        control().clock(Duration.ofDays(366));
        refused(token(refresh(refreshToken)), 400, "invalid_grant", "expired");
    }

    @Test
    void removing_the_grant_kills_the_refresh_token() {
        String refreshToken = token(exchange(code(ALL_SCOPES))).path("refresh_token");
        control().removeGrant(control().grants().getFirst().path("openId").asText(), 1);
        refused(token(refresh(refreshToken)), 400, "invalid_grant", "unknown");
    }

    @Test
    void a_refusal_can_come_with_status_200() {
        control().settings(Map.of("oauthErrorStatus200", true));
        refused(token(refresh("rft.none")), 200, "invalid_grant", "unknown");
    }

    @Test
    void only_a_living_token_can_be_revoked() {
        String accessToken = connected();
        revoke(accessToken);
        assertThat(revoke(accessToken).statusCode()).isEqualTo(400);
        assertThat(problem("/v2/oauth/revoke/")).contains("no living access token");
    }

    private static void refused(Response answer, int status, String error, String why) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error")).isEqualTo(error);
        assertThat(answer.<String>path("log_id")).isNotBlank();
        assertThat(problem(PATH)).contains(error, why);
    }

    private static String codeFor(String challenge) {
        var parameters = link(ALL_SCOPES);
        parameters.put("auto", "approve");
        parameters.put("code_challenge", challenge);
        parameters.put("code_challenge_method", "S256");
        return answer(authorize(parameters)).get("code");
    }

    private static String hex(String verifier) {
        return HexFormat.of().formatHex(sha256(verifier));
    }

    private static String base64(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
