package com.swallowtail.connections.credentials;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class BringingAnAppOfOnesOwnIT {
    private static final String CREDENTIALS = "/api/v1/instances/{id}/credentials/tiktok";

    @Inject
    Credentials credentials;

    private String instance;

    @BeforeEach
    void an_instance_without_an_app() {
        instance = anInstance();
    }

    @Test
    void without_one_there_is_nothing_to_show() {
        // When
        var none = operatorOf(instance).get(CREDENTIALS, instance);
        // Then
        none.then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void an_app_is_shown_without_its_secret() {
        // Given
        save("aw-own", "own-secret").then().statusCode(200).body(not(containsString("own-secret")));
        // When
        var shown = operatorOf(instance).get(CREDENTIALS, instance);
        // Then
        shown.then()
                .statusCode(200)
                .body("platform", equalTo("tiktok"))
                .body("clientId", equalTo("aw-own"))
                .body("secretStored", equalTo(true))
                .body("createdAt", notNullValue())
                .body("updatedAt", notNullValue())
                .body(not(containsString("own-secret")));
    }

    @Test
    void a_sign_in_uses_it() {
        // Given
        save("aw-own", "own-secret").then().statusCode(200);
        // When
        var signIn = SignIn.start(instance);
        // Then
        assertThat(signIn.authorizationUrl()).contains("client_key=aw-own");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void the_first_time_it_comes_with_its_secret(@Nullable String secret) {
        // When
        var refused = save("aw-own", secret);
        // Then
        refused.then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("/clientSecret"));
        operatorOf(instance).get(CREDENTIALS, instance).then().statusCode(404);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void a_blank_secret_keeps_the_stored_one(@Nullable String secret) throws Throwable {
        // Given
        save("aw-own", "own-secret").then().statusCode(200);
        // When
        var kept = save("aw-own", secret);
        // Then
        kept.then().statusCode(200).body("secretStored", equalTo(true));
        assertThat(stored().clientSecret().reveal()).isEqualTo("own-secret");
    }

    @Test
    void another_app_does_not_inherit_a_secret() throws Throwable {
        // Given
        save("aw-own", "own-secret").then().statusCode(200);
        // When
        var refused = save("aw-other", "");
        // Then
        refused.then().statusCode(422).body("errors[0].pointer", equalTo("/clientSecret"));
        assertThat(stored().clientId()).isEqualTo("aw-own");
    }

    @Test
    void ten_who_come_first_at_once_all_succeed_and_one_pair_remains() throws Throwable {
        // Given
        var operator = operatorOf(instance);
        // When
        var answers = IntStream.range(0, 10)
                .<Callable<Response>>mapToObj(n -> () -> io.restassured.RestAssured.given()
                        .spec(operator)
                        .body(Map.of("clientId", "aw-" + n, "clientSecret", "secret-" + n))
                        .put(CREDENTIALS, instance))
                .toList();
        try (var callers = Executors.newFixedThreadPool(10)) {
            var all = callers.invokeAll(answers).stream().map(Future::resultNow).toList();
            // Then
            assertThat(all).extracting(Response::statusCode).containsOnly(200);
        }
        var left = stored();
        assertThat(left.clientSecret().reveal()).isEqualTo(left.clientId().replace("aw-", "secret-"));
    }

    @Test
    void deleted_it_is_gone_and_the_environments_is_used() {
        // Given
        save("aw-own", "own-secret").then().statusCode(200);
        // When
        var deleted = operatorOf(instance).delete(CREDENTIALS, instance);
        var again = operatorOf(instance).delete(CREDENTIALS, instance);
        // Then
        deleted.then().statusCode(204);
        again.then().statusCode(204);
        operatorOf(instance).get(CREDENTIALS, instance).then().statusCode(404);
        assertThat(SignIn.start(instance).authorizationUrl()).contains("client_key=awswallowtail0001");
    }

    @Test
    void an_unknown_instance_has_none() {
        // When
        var nowhere = operatorOf("nowhere")
                .body(Map.of("clientId", "aw-own", "clientSecret", "own-secret"))
                .put(CREDENTIALS, "nowhere");
        // Then
        nowhere.then().statusCode(404).body("code", startsWith("not-found"));
    }

    private Response save(String clientId, @Nullable String secret) {
        var body = new HashMap<String, Object>(Map.of("clientId", clientId));
        body.put("clientSecret", secret);
        return operatorOf(instance).body(body).put(CREDENTIALS, instance);
    }

    private PlatformApp stored() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> credentials.open(instance, Platform.TIKTOK, LoginVia.TIKTOK));
    }
}
