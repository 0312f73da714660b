package com.swallowtail.devstack;

import static org.awaitility.Awaitility.await;

import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Ports;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** A real Keycloak with the realm of docker-compose, which it forgets when it stops. */
final class Keycloak implements AutoCloseable {
    static final String BACKEND_SECRET = "secret-of-the-backend";
    static final String TIKTOK_SECRET = "secret-of-tiktok-service";
    static final String INSTAGRAM_SECRET = "secret-of-instagram-service";
    static final String DEMO_PASSWORD = "password-of-demo";

    private static final String ADMIN_PASSWORD = "password-of-admin";
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private final int port = Ports.free();
    private final Process process;

    private Keycloak(Path home, String publicBaseUrl) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Checkout.root().resolve("deploy/keycloak/swallowtail-realm.json"),
                home.resolve("data/import/swallowtail-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-port=" + port,
                        "--hostname=" + address())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().putAll(environment(publicBaseUrl));
        process = builder.start();
    }

    static Keycloak start(Path home, String publicBaseUrl) {
        try {
            var keycloak = new Keycloak(home, publicBaseUrl);
            await("Keycloak, see " + home.resolve("log"))
                    .atMost(READY_WITHIN)
                    .ignoreException(ConnectException.class)
                    .until(() -> RestAssured.get(keycloak.issuer()).statusCode() == 200);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(String publicBaseUrl) {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xmx384m",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD,
                "PUBLIC_BASE_URL", publicBaseUrl,
                "DEMO_PASSWORD", DEMO_PASSWORD,
                "BACKEND_OIDC_CLIENT_SECRET", BACKEND_SECRET,
                "TIKTOK_OIDC_CLIENT_SECRET", TIKTOK_SECRET,
                "INSTAGRAM_OIDC_CLIENT_SECRET", INSTAGRAM_SECRET);
    }

    String issuer() {
        return address() + "/realms/swallowtail";
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** The token of a client for itself. */
    String tokenOf(String client, String secret) {
        return accessToken(
                form(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)));
    }

    Response form(Map<String, String> fields) {
        return RestAssured.given().formParams(fields).post(issuer() + "/protocol/openid-connect/token");
    }

    /** A token of the realm in which Keycloak keeps its own administrators, who are nobody here. */
    String foreignToken() {
        return accessToken(RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", ADMIN_PASSWORD))
                .post(address() + "/realms/master/protocol/openid-connect/token"));
    }

    void letTokensLive(Duration life) {
        RestAssured.given()
                .header("Authorization", "Bearer " + foreignToken())
                .contentType("application/json")
                .body("{\"accessTokenLifespan\": %d}".formatted(life.toSeconds()))
                .put(address() + "/admin/realms/swallowtail")
                .then()
                .statusCode(204);
    }

    static String accessToken(Response answer) {
        return answer.then().statusCode(200).extract().path("access_token");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
