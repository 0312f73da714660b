package com.swallowtail.connections.subscription;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.MetaFault;
import com.swallowtail.connections.fixtures.PageOwner;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.SimulatorControl.Request;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without being asked, Meta tells of no account at all. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class SubscribingToWebhooksIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final int UNTIL_CLEARED = -1;

    private final PageOwner owner = new PageOwner();

    @Inject
    Pool database;

    private PageOwner.Page page;
    private String instance;

    @BeforeEach
    void a_person_with_one_account() {
        simulator().reset();
        instance = anInstance();
        page = owner.page();
        owner.offers(page);
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @Test
    void a_connected_account_is_told_of_and_the_trail_says_so() {
        // When
        PageOwner.signIn(instance);
        // Then
        soon(this::subscribed);
        soon(() -> assertThat(actions()).contains("webhooks.subscribed succeeded"));
    }

    @Test
    void no_secret_is_in_the_address_and_the_proof_comes_along() {
        // Given
        simulator().settings(Map.of("metaRequireAppSecretProof", true));
        // When
        PageOwner.signIn(instance);
        // Then
        soon(this::subscribed);
        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.query())
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(MetaFault.class)
    void however_meta_fails_the_sign_in_stands_and_health_says_so_until_it_worked(MetaFault fault) {
        // Given
        fault.strike(path(), 1);
        // When
        PageOwner.signIn(instance).then().header("Location", containsString("status=connected"));
        // Then
        soon(() -> health().body("checks.find { it.name == 'webhooks' }.status", equalTo("fail"))
                .body("checks.find { it.name == 'webhooks' }.actor", equalTo("platform"))
                .body("checks.find { it.name == 'webhooks' }.action", not(empty())));
        connection().body("status", equalTo("connected")).body("lastError", nullValue());
        due();
        soon(this::subscribed);
    }

    @Test
    void an_answer_that_is_no_yes_is_none() {
        // Given
        simulator().answer(path(), 1, 200, Map.of("success", false));
        // When
        PageOwner.signIn(instance);
        // Then
        soon(() -> webhooks("fail"));
    }

    @Test
    void the_pauses_between_attempts_grow_and_the_trail_hears_of_the_first_alone() {
        // Given
        simulator().answer(path(), UNTIL_CLEARED, 500, null);
        PageOwner.signIn(instance);
        soon(() -> attempted(1));
        var first = pause();
        // When
        due();
        soon(() -> attempted(2));
        due();
        soon(() -> attempted(3));
        // Then
        assertThat(pause()).isGreaterThan(first.multipliedBy(3));
        soon(() -> assertThat(actions()).containsOnlyOnce("webhooks.subscribed failed"));
    }

    @Test
    void a_permission_that_was_not_granted_is_named_and_not_asked_for_again_until_it_is() {
        // Given
        owner.offers(Map.of("scopes", List.of("instagram_basic", "pages_show_list", "pages_read_engagement")), page);
        // When
        PageOwner.signIn(instance).then().header("Location", containsString("status=connected"));
        // Then
        soon(() -> health().body("checks.find { it.name == 'webhooks' }.status", equalTo("fail"))
                .body("checks.find { it.name == 'webhooks' }.actor", equalTo("you"))
                .body("checks.find { it.name == 'webhooks' }.action", containsString("permission")));
        assertThat(row().getOffsetDateTime("webhooks_next_attempt_at")).isNull();
        owner.offers(page);
        PageOwner.signIn(instance);
        soon(this::subscribed);
    }

    @Test
    void what_a_worker_that_died_had_claimed_is_taken_up_again() {
        // Given
        PageOwner.signIn(instance);
        soon(this::subscribed);
        // When
        set("webhooks_subscribed_at = null, webhooks_next_attempt_at = now() - interval '1 second'");
        // Then
        soon(this::subscribed);
        assertThat(calls()).hasSize(2);
    }

    @Test
    void an_account_that_was_connected_before_its_page_was_kept_is_told_of_too() {
        // Given
        simulator().answer(path(), 1, 500, null);
        PageOwner.signIn(instance);
        soon(() -> attempted(1));
        // When
        set("page_id = null, webhooks_next_attempt_at = now()");
        // Then
        soon(this::subscribed);
    }

    @Test
    void after_a_disconnect_nothing_is_asked_any_more() {
        // Given
        simulator().answer(path(), UNTIL_CLEARED, 500, null);
        PageOwner.signIn(instance);
        soon(() -> attempted(1));
        // When
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        // Then
        assertThat(row().getOffsetDateTime("webhooks_next_attempt_at")).isNull();
        webhooks("unknown");
    }

    @Test
    void a_platform_that_tells_unasked_is_not_asked() {
        // Given
        Service.anAccount();
        // When
        SignIn.connect(instance);
        // Then
        operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok/health", instance)
                .then()
                .body("checks.name", not(hasItem("webhooks")));
    }

    private void subscribed() {
        webhooks("pass");
        assertThat(simulator().meta().subscriptions())
                .extracting(each -> each.path("objectId").asText())
                .contains(page.id());
    }

    private void webhooks(String result) {
        health().body("checks.find { it.name == 'webhooks' }.status", equalTo(result));
    }

    private ValidatableResponse health() {
        return operatorOf(instance).get(CONNECTION + "/health", instance).then().statusCode(200);
    }

    private ValidatableResponse connection() {
        return operatorOf(instance).get(CONNECTION, instance).then().statusCode(200);
    }

    private List<String> actions() {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/audit-events?limit=100", instance)
                .then()
                .extract()
                .path("items.collect { it.action + ' ' + it.outcome }");
    }

    private String path() {
        return "/v25.0/" + page.id() + "/subscribed_apps";
    }

    private List<Request> calls() {
        return simulator().requests(path());
    }

    private void attempted(int times) {
        assertThat(row().getInteger("webhooks_attempts")).isEqualTo(times);
    }

    private Duration pause() {
        return Duration.ofMillis(row().getLong("pause"));
    }

    private void due() {
        set("webhooks_next_attempt_at = now()");
    }

    private void set(String change) {
        database.preparedQuery("update platform_connections set " + change + " where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
    }

    private Row row() {
        return database.preparedQuery("""
                        select *, (extract(epoch from webhooks_next_attempt_at - now()) * 1000)::bigint as pause
                        from platform_connections where instance_id = $1""")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next();
    }

    private static void soon(ThrowingRunnable expectation) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(expectation);
    }
}
