package com.swallowtail.devstack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.swallowtail.devstack.gateway.GatewayConfig;
import com.swallowtail.devstack.gateway.Nginx;
import com.swallowtail.devstack.gateway.Routes;
import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.OidcIssuer;
import com.swallowtail.testsupport.Ports;
import com.swallowtail.testsupport.Tokens;
import com.swallowtail.testsupport.Tus;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The services behind the nginx of docker-compose, with the Keycloak of docker-compose as the issuer. */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
class NginxAndKeycloakE2E {
    private static final int GATEWAY = Ports.free();
    private static final String ADDRESS = "http://localhost:" + GATEWAY;

    private static Keycloak keycloak;
    private static Nginx nginx;
    private static RunningStack stack;
    private static String token;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start(Path.of(System.getProperty("keycloak.home")), ADDRESS);
        stack = new RunningStack("stack-composed")
                .with("PUBLIC_BASE_URL", ADDRESS)
                .with("OIDC_ISSUER_URL", keycloak.issuer())
                .with("TIKTOK_OIDC_CLIENT_SECRET", Keycloak.TIKTOK_SECRET)
                .with("INSTAGRAM_OIDC_CLIENT_SECRET", Keycloak.INSTAGRAM_SECRET)
                .with("STREAM_HEARTBEAT", "1s");
        var said = stack.start();
        assertThat(said.code()).as(said.out()).isZero();
        nginx = Nginx.start(gateway());
        token = keycloak.tokenOf("backend", Keycloak.BACKEND_SECRET);
    }

    private static GatewayConfig gateway() {
        var services = PortOf.SERVICES.stream()
                .collect(Collectors.toMap(
                        PortOf::part, service -> URI.create("http://localhost:" + stack.port(service.setting()))));
        return GatewayConfig.of(
                GATEWAY,
                Routes.read(Checkout.root().resolve("deploy/gateway/routes.json")),
                services,
                Checkout.root().resolve("console/dist"),
                Map.of(
                        "publicBaseUrl",
                        ADDRESS,
                        "oidcIssuerUrl",
                        keycloak.issuer(),
                        "oidcClientId",
                        "swallowtail-console"));
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (stack != null) {
            stack.close();
        }
        keycloak.close();
    }

    private static RequestSpecification with(String bearer) {
        return given().port(GATEWAY).header("Authorization", "Bearer " + bearer);
    }

    @Test
    void the_readmes_tour_goes_through_and_no_query_is_logged() throws IOException {
        var script = folder.resolve("swallowtail");
        Files.writeString(script, "#!/bin/sh\necho " + token + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        var said = stack.shell(
                folder,
                Examples.tour("README.md", "" + GATEWAY, stack.port("SWALLOWTAIL_SIMULATOR_PORT"), script.toString()));

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("303 " + ADDRESS)
                .contains("connection=tiktok&status=connected")
                .contains("connection=instagram&status=connected")
                .contains("instagram.com/p/")
                .contains("connection.connected");
        assertThat(nginx.log()).contains("/api/v1/oauth/tiktok/callback").doesNotContain("code=", "state=");
    }

    @Test
    void instances_and_roles_are_those_of_the_realm() {
        with(token)
                .body("{\"name\": \"Acme\"}")
                .contentType("application/json")
                .put("/api/v1/instances/acme")
                .then()
                .statusCode(200);
        with(token).get("/api/v1/instances/other").then().statusCode(404);
        with(token).get("/api/v1/doctor").then().statusCode(403).body("code", equalTo("role-missing"));
        with(keycloak.tokenOf("tiktok-service", Keycloak.TIKTOK_SECRET))
                .get("/internal/v1/instances/acme/connections/tiktok/token")
                .then()
                .statusCode(404);
    }

    @Test
    void a_token_of_somebody_else_is_none() {
        try (var other = OidcIssuer.start(0)) {
            var strangers = Tokens.from(other.url()).bearer("acme", "connections:read");
            with(strangers).get("/api/v1/instances/acme").then().statusCode(401);
        }
        with(keycloak.foreignToken())
                .get("/api/v1/instances/acme")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void a_token_is_good_until_its_end() {
        keycloak.letTokensLive(Duration.ofSeconds(2));
        var brief = keycloak.tokenOf("backend", Keycloak.BACKEND_SECRET);
        keycloak.letTokensLive(Duration.ofMinutes(5));

        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        with(brief).get("/api/v1/instances/acme/connections").statusCode() == 401);
    }

    @Test
    void a_person_signs_in_at_the_console_and_sees_their_instance_alone() {
        var answer = new SigningIn(keycloak, ADDRESS).as("demo", Keycloak.DEMO_PASSWORD);
        var persons = Keycloak.accessToken(answer);

        answer.then().header("Access-Control-Allow-Origin", equalTo(ADDRESS));
        with(persons)
                .body("{\"name\": \"Demo\"}")
                .contentType("application/json")
                .put("/api/v1/instances/demo")
                .then()
                .statusCode(200);
        with(persons).get("/api/v1/instances/acme").then().statusCode(404);
        given().port(GATEWAY).get("/config.json").then().body("oidcIssuerUrl", equalTo(keycloak.issuer()));
    }

    @Test
    void nobody_signs_in_without_a_challenge() {
        var answer = new SigningIn(keycloak, ADDRESS).ask(Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(ADDRESS + "/signed-in?error=invalid_request");
    }

    @Test
    void an_upload_of_some_megabytes_passes() {
        var uploads = new Tus(() -> with(token), () -> token, "/api/v1/instances/acme/tiktok/uploads");
        var part = new byte[5_000_000];

        var upload = uploads.create(part.length, "film.mp4");

        uploads.append(URI.create(upload).getPath(), 0, part).statusCode(204);
    }

    @Test
    void a_stream_shows_that_it_lives() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ADDRESS + "/api/v1/instances/acme/stream"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            assertThat(lines.anyMatch(line -> line.startsWith(":"))).isTrue();
            client.shutdownNow();
        }
    }
}
