package com.swallowtail.instagram;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@InstagramServiceTest
class TenancyIT {
    private static final String ROUTES = """
            GET,    /api/v1/instances/acme/instagram/media
            GET,    /api/v1/instances/acme/instagram/media/1/comments
            GET,    /api/v1/instances/acme/instagram/media/1/insights
            GET,    /api/v1/instances/acme/instagram/insights
            GET,    /api/v1/instances/acme/instagram/publishing-limit
            """;

    private final Tokens tokens = Tokens.from(Tenant.setting("OIDC_ISSUER_URL"));

    @ParameterizedTest
    @CsvSource(textBlock = ROUTES)
    void without_a_token_401(String method, String path) {
        given().request(method, path).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = ROUTES)
    void at_a_foreign_instance_404(String method, String path) {
        as(tokens.bearer("other", "content:read", "content:publish"), method, path)
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ROUTES)
    void without_the_role_403(String method, String path) {
        as(tokens.bearer("acme", "audit:read"), method, path).statusCode(403).body("code", equalTo("role-missing"));
    }

    private static io.restassured.response.ValidatableResponse as(String bearer, String method, String path) {
        return given().header("Authorization", "Bearer " + bearer)
                .request(method, path)
                .then();
    }
}
