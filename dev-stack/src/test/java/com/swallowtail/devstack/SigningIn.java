package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** A person who signs in at the console: authorization code with PKCE, on Keycloak's own page. */
record SigningIn(Keycloak keycloak, String console) {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** Keycloak's answer to the console, which has asked for a token as a browser would. */
    Response as(String person, String password) {
        var page = ask(Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
        var form = FORM.matcher(page.asString());
        assertThat(form.find()).as(page.asString()).isTrue();
        var sent = RestAssured.given()
                .cookies(page.getCookies())
                .redirects()
                .follow(false)
                .formParams("username", person, "password", password)
                .post(form.group(1).replace("&amp;", "&"));
        var code = CODE.matcher(sent.header("Location"));
        assertThat(code.find()).isTrue();
        return trade(code.group(1));
    }

    /** What is answered to a browser that is sent to sign in. */
    Response ask(Map<String, String> challenge) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .queryParam("client_id", "swallowtail-console")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid profile")
                .queryParam("redirect_uri", console + "/signed-in")
                .queryParams(challenge)
                .get(keycloak.issuer() + "/protocol/openid-connect/auth");
    }

    private Response trade(String code) {
        return RestAssured.given()
                .header("Origin", console)
                .formParams(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "swallowtail-console",
                        "redirect_uri",
                        console + "/signed-in",
                        "code_verifier",
                        VERIFIER,
                        "code",
                        code))
                .post(keycloak.issuer() + "/protocol/openid-connect/token");
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
