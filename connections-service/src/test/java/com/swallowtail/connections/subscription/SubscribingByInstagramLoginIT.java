package com.swallowtail.connections.subscription;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.fixtures.MetaFault;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account that came by Instagram Login is told of by itself, as far as its owner allowed. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class SubscribingByInstagramLoginIT {
    private static final String SUBSCRIBE = "/v25.0/me/subscribed_apps";

    @Inject
    Pool database;

    private final String username = "bakery" + UUID.randomUUID().toString().substring(0, 8);
    private String instance;

    @BeforeEach
    void an_account_about_to_sign_in() {
        simulator().reset();
        instance = anInstance();
        simulator().meta().account(username, Map.of());
        // every account is asked for at the same address: others must not meet this one's faults
        database.query("update platform_connections set webhooks_next_attempt_at = null")
                .executeAndAwait();
    }

    @AfterEach
    void a_sound_instagram() {
        simulator().reset();
    }

    @Test
    void an_account_is_told_of_with_all_that_was_granted() {
        // Given
        simulator().settings(Map.of("metaRequireAppSecretProof", true));
        // When
        signIn(null);
        // Then
        soon(() -> webhooks("pass"));
        assertThat(fields()).containsExactly("comments", "live_comments", "messages");
        assertThat(simulator().requests(SUBSCRIBE)).singleElement().satisfies(call -> assertThat(call.query())
                .isEmpty());
    }

    @Test
    void what_was_not_granted_is_not_asked_for() {
        // When
        signIn(List.of("instagram_business_manage_comments"));
        // Then
        soon(() -> webhooks("pass"));
        assertThat(fields()).containsExactly("comments", "live_comments");
    }

    @Test
    void where_nothing_may_be_told_health_names_the_permission() {
        // When
        signIn(List.of("instagram_business_content_publish"));
        // Then
        soon(() -> webhooks("fail"));
        health().body("checks.find { it.name == 'webhooks' }.actor", equalTo("you"));
        assertThat(simulator().requests(SUBSCRIBE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MetaFault.class)
    void however_instagram_fails_the_sign_in_stands_and_it_is_asked_again(MetaFault fault) {
        // Given
        fault.strike(SUBSCRIBE, 1);
        // When
        signIn(null);
        // Then
        soon(() -> webhooks("fail"));
        database.preparedQuery(
                        "update platform_connections set webhooks_next_attempt_at = now() where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        soon(() -> webhooks("pass"));
    }

    private void signIn(List<String> scopes) {
        var consent = new HashMap<String, Object>(Map.of("account", username));
        consent.put("scopes", scopes);
        simulator().meta().consent(consent);
        var signIn = SignIn.start(instance, "instagram", Map.of("loginVia", "instagram"));
        signIn.callback(signIn.approve()).then().statusCode(303);
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/instagram", instance)
                .then()
                .body("status", equalTo("connected"));
    }

    private List<String> fields() {
        var id = simulator().meta().account(username).path("id").asText();
        var subscription = simulator().meta().subscriptions().stream()
                .filter(each -> each.path("objectId").asText().equals(id))
                .findFirst()
                .orElseThrow();
        return StreamSupport.stream(subscription.path("fields").spliterator(), false)
                .map(field -> field.asText())
                .toList();
    }

    private void webhooks(String result) {
        health().body("checks.find { it.name == 'webhooks' }.status", equalTo(result));
    }

    private ValidatableResponse health() {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/instagram/health", instance)
                .then()
                .statusCode(200);
    }

    private static void soon(ThrowingRunnable expectation) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(expectation);
    }
}
