package com.swallowtail.connections.account;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.PageOwner;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who offers several accounts of Instagram has to say which one is meant. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class PickingAnAccountIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/instagram/token";

    private final PageOwner owner = new PageOwner();

    @Inject
    Pool database;

    private PageOwner.Page one;
    private PageOwner.Page other;
    private String instance;

    @BeforeEach
    void a_person_with_two_accounts() {
        simulator().reset();
        instance = anInstance();
        one = owner.page();
        other = owner.page();
        owner.offers(one, other);
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @Test
    void a_sign_in_that_brings_several_accounts_ends_as_a_choice() {
        // When
        var arrival = PageOwner.signIn(instance);
        // Then
        arrival.then().statusCode(303).header("Location", containsString("connection=instagram&status=select_account"));
        connection()
                .body("status", equalTo("select_account"))
                .body("account", nullValue())
                .body("connectedAt", notNullValue())
                .body("signInNeededBy", notNullValue())
                .body("capabilities.posting.available", equalTo(false))
                .body("capabilities.posting.action", equalTo("Pick one of the offered accounts."))
                .body("lastError", nullValue());
        assertThat(told()).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(trail()).contains("authorization.completed succeeded"));
    }

    @Test
    void until_one_is_picked_the_connection_says_so_everywhere() {
        // When
        PageOwner.signIn(instance);
        // Then
        operatorOf(instance)
                .get("/api/v1/instances/{id}", instance)
                .then()
                .body("connections.find { it.platform == 'instagram' }.status", equalTo("select_account"));
        operatorOf(instance)
                .get(CONNECTION + "/health", instance)
                .then()
                .body("checks.find { it.name == 'connected' }.status", equalTo("fail"))
                .body("checks.find { it.name == 'connected' }.action", equalTo("Pick one of the offered accounts."))
                .body("checks.find { it.name == 'sign-in' }.status", equalTo("pass"));
        refused(colleague().get(TOKEN, instance), 409, "account-not-picked");
        refused(operatorOf(instance).post(CONNECTION + "/sync", instance), 409, "account-not-picked");
        refused(operatorOf(instance).get(CONNECTION + "/avatar", instance), 404, "avatar-missing");
    }

    @Test
    void the_offered_accounts_are_shown_with_their_pages_and_without_their_tokens() {
        // Given
        PageOwner.signIn(instance);
        // When
        var offered = accounts().statusCode(200);
        // Then
        offered.body("items.username", containsInAnyOrder(one.username(), other.username()))
                .body("items.id", containsInAnyOrder(one.accountId(), other.accountId()))
                .body("items.page.id", containsInAnyOrder(one.id(), other.id()))
                .body("items.page.name", containsInAnyOrder(one.username(), other.username()))
                .body("items.displayName", everyItem(equalTo("A Bakery")))
                .body("items.avatarUrl", everyItem(notNullValue()))
                .body("items.pickable", everyItem(equalTo(true)))
                .body("items.picked", everyItem(equalTo(false)))
                .body("nextCursor", nullValue())
                .body("$", not(org.hamcrest.Matchers.hasKey("reason")));
        assertThat(offered.extract().asString()).doesNotContainIgnoringCase("token");
    }

    @Test
    void the_picked_account_is_connected_told_of_and_worked_with() {
        // Given
        PageOwner.signIn(instance);
        // When
        var picked = pick(other.accountId());
        // Then
        picked.then()
                .statusCode(200)
                .body("status", equalTo("connected"))
                .body("account.id", equalTo(other.accountId()))
                .body("account.username", equalTo(other.username()))
                .body("accessTokenExpiresAt", nullValue())
                .body("signInNeededBy", notNullValue())
                .body("lastSyncedAt", notNullValue());
        colleague().get(TOKEN, instance).then().statusCode(200).body("accountId", equalTo(other.accountId()));
        assertThat(told()).containsExactly("connection.connected connected " + other.accountId());
        Awaitility.await().untilAsserted(() -> assertThat(trail()).contains("connection.connected succeeded"));
        Awaitility.await().untilAsserted(() -> assertThat(simulator().meta().subscriptions())
                .extracting(each -> each.path("objectId").asText())
                .contains(other.id())
                .doesNotContain(one.id()));
        accounts().body("items.findAll { it.picked }.id", contains(other.accountId()));
    }

    @Test
    void a_page_token_that_is_refused_later_is_read_anew_with_the_persons() {
        // Given
        PageOwner.signIn(instance);
        pick(one.accountId()).then().statusCode(200);
        int version = colleague().get(TOKEN, instance).path("tokenVersion");
        // When
        var replaced = colleague().body(Map.of("tokenVersion", version)).post(TOKEN + "/rejected", instance);
        // Then
        replaced.then().statusCode(200).body("tokenVersion", equalTo(version + 1));
    }

    @Test
    void picking_the_same_again_changes_nothing() {
        // Given
        PageOwner.signIn(instance);
        pick(one.accountId()).then().statusCode(200);
        int version = colleague().get(TOKEN, instance).path("tokenVersion");
        // When
        var again = pick(one.accountId());
        // Then
        again.then().statusCode(200).body("account.id", equalTo(one.accountId()));
        colleague().get(TOKEN, instance).then().body("tokenVersion", equalTo(version));
        assertThat(told()).hasSize(1);
    }

    @Test
    void another_account_of_the_same_consent_takes_the_place_of_the_connected_one() {
        // Given
        PageOwner.signIn(instance);
        pick(one.accountId()).then().statusCode(200);
        int version = colleague().get(TOKEN, instance).path("tokenVersion");
        // When
        var picked = pick(other.accountId());
        // Then
        picked.then().statusCode(200).body("account.id", equalTo(other.accountId()));
        colleague()
                .get(TOKEN, instance)
                .then()
                .body("tokenVersion", greaterThan(version))
                .body("accountId", equalTo(other.accountId()));
        assertThat(told())
                .containsExactly(
                        "connection.connected connected " + one.accountId(),
                        "connection.account_changed connected " + other.accountId());
        Awaitility.await().untilAsserted(() -> assertThat(simulator().meta().subscriptions())
                .extracting(each -> each.path("objectId").asText())
                .contains(other.id()));
    }

    @Test
    void of_two_who_pick_at_once_both_are_heard_one_after_the_other() throws Exception {
        // Given
        PageOwner.signIn(instance);
        var bearer = Service.tokens().bearer(instance, "connections:read", "connections:manage");
        List<Callable<Integer>> picks = List.of(pickAs(bearer, one.accountId()), pickAs(bearer, other.accountId()));
        // When
        List<Integer> statuses;
        try (var people = Executors.newFixedThreadPool(2)) {
            statuses = people.invokeAll(picks).stream().map(Future::resultNow).toList();
        }
        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(told()).hasSize(2);
        String last = connection().extract().path("account.id");
        assertThat(told().getLast()).isEqualTo("connection.account_changed connected " + last);
    }

    @Test
    void what_is_not_offered_cannot_be_picked() {
        // Given
        PageOwner.signIn(instance);
        // When
        var picked = pick("17841400000000000");
        // Then
        refused(picked, 422, "validation-failed").body("errors[0].pointer", equalTo("/accountId"));
        refused(pick(" "), 422, "validation-failed").body("errors[0].pointer", equalTo("/accountId"));
        connection().body("status", equalTo("select_account"));
    }

    @Test
    void where_nobody_signed_in_there_is_nothing_to_pick_from() {
        refused(pick(one.accountId()), 409, "not-connected");
        refused(operatorOf(instance).get(CONNECTION + "/accounts", instance), 409, "not-connected");
    }

    @Test
    void more_accounts_than_fit_one_answer_come_one_after_the_other() {
        // Given
        var pages = new java.util.ArrayList<PageOwner.Page>();
        for (int number = 0; number < 105; number++) {
            pages.add(owner.page());
        }
        owner.offers(pages.toArray(PageOwner.Page[]::new));
        PageOwner.signIn(instance);
        // When
        var first = accounts(Map.of("limit", "100")).body("items", hasSize(100));
        var second = accounts(Map.of("limit", "100", "cursor", first.extract().<String>path("nextCursor")));
        // Then
        second.body("items", hasSize(5)).body("nextCursor", nullValue());
        var all = new java.util.ArrayList<>(first.extract().<List<String>>path("items.page.id"));
        all.addAll(second.extract().<List<String>>path("items.page.id"));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        pages.stream().map(PageOwner.Page::id).toList());
        pick(pages.getLast().accountId()).then().statusCode(200);
    }

    @Test
    void connecting_again_goes_on_with_the_account_there_was() {
        // Given
        PageOwner.signIn(instance);
        pick(other.accountId()).then().statusCode(200);
        // When
        var arrival = PageOwner.signIn(instance);
        // Then
        arrival.then().header("Location", containsString("status=connected"));
        connection().body("account.id", equalTo(other.accountId()));
    }

    @Test
    void whoever_asks_to_replace_the_account_is_asked_and_the_old_one_ends() {
        // Given
        PageOwner.signIn(instance);
        pick(one.accountId()).then().statusCode(200);
        // When
        var arrival = PageOwner.signIn(instance, Map.of("replaceAccount", true));
        // Then
        arrival.then().header("Location", containsString("status=select_account"));
        connection().body("status", equalTo("select_account")).body("account", nullValue());
        refused(colleague().get(TOKEN, instance), 409, "account-not-picked");
        assertThat(told())
                .containsExactly(
                        "connection.connected connected " + one.accountId(),
                        "connection.disconnected disconnected " + one.accountId());
        pick(other.accountId()).then().statusCode(200);
        assertThat(told().getLast()).isEqualTo("connection.connected connected " + other.accountId());
    }

    @Test
    void several_others_do_not_take_the_place_of_the_connected_one_unasked() {
        // Given
        var founder = new PageOwner();
        var connected = founder.page();
        founder.offers(connected);
        PageOwner.signIn(instance);
        owner.offers(one, other);
        // When
        var arrival = PageOwner.signIn(instance);
        // Then
        arrival.then().header("Location", containsString("code=account-mismatch"));
        connection().body("status", equalTo("connected")).body("account.id", equalTo(connected.accountId()));
        colleague().get(TOKEN, instance).then().statusCode(200);
    }

    @Test
    void whoever_offers_one_alone_the_second_time_need_not_pick() {
        // Given
        PageOwner.signIn(instance);
        simulator().meta().person(owner.key(), Map.of("pages", List.of(Map.of("id", one.id(), "name", "One"))));
        // When
        var arrival = PageOwner.signIn(instance);
        // Then
        arrival.then().header("Location", containsString("status=connected"));
        assertThat(told()).containsExactly("connection.connected connected " + one.accountId());
    }

    @Test
    void a_consent_that_was_not_used_yet_is_taken_back_by_a_disconnect() {
        // Given
        PageOwner.signIn(instance);
        // When
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        // Then
        connection().body("status", equalTo("disconnected"));
        assertThat(told()).containsExactly("connection.disconnected disconnected null");
        Awaitility.await().untilAsserted(() -> assertThat(simulator().requests("/v25.0/"))
                .anyMatch(request -> request.method().equals("DELETE")
                        && request.path().endsWith("/permissions")
                        && request.status() == 200));
    }

    @Test
    void a_platform_with_one_account_offers_that_one() {
        // Given
        Service.anAccount();
        SignIn.connect(instance);
        var tiktok = "/api/v1/instances/{id}/connections/tiktok";
        String id = operatorOf(instance).get(tiktok, instance).path("account.id");
        // When
        var offered = operatorOf(instance).get(tiktok + "/accounts", instance);
        // Then
        offered.then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].picked", equalTo(true))
                .body("items[0].page", nullValue());
        operatorOf(instance)
                .body(Map.of("accountId", id))
                .put(tiktok + "/account", instance)
                .then()
                .statusCode(200);
        refused(
                operatorOf(instance).body(Map.of("accountId", "another")).put(tiktok + "/account", instance),
                422,
                "validation-failed");
    }

    private Callable<Integer> pickAs(String bearer, String account) {
        return () -> Service.anybody()
                .header("Authorization", "Bearer " + bearer)
                .body(Map.of("accountId", account))
                .put(CONNECTION + "/account", instance)
                .statusCode();
    }

    private Response pick(String account) {
        return operatorOf(instance).body(Map.of("accountId", account)).put(CONNECTION + "/account", instance);
    }

    private ValidatableResponse accounts() {
        return accounts(Map.of());
    }

    private ValidatableResponse accounts(Map<String, String> query) {
        return operatorOf(instance)
                .queryParams(query)
                .get(CONNECTION + "/accounts", instance)
                .then();
    }

    private ValidatableResponse connection() {
        return operatorOf(instance).get(CONNECTION, instance).then().statusCode(200);
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }

    /** The events of the instance's connection to Instagram: type, status, account. */
    private List<String> told() {
        var rows = database.preparedQuery(
                        "select payload from told where payload like $1 and payload like '%\"connectionId\"%' order by position")
                .executeAndAwait(Tuple.of("%" + instance + "%"));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new JsonObject(row.getString("payload")))
                .filter(event -> !event.getString("type").equals("connection.refreshed"))
                .map(event -> event.getString("type") + " "
                        + event.getJsonObject("data").getString("status") + " "
                        + event.getJsonObject("data").getString("accountId"))
                .toList();
    }

    private List<String> trail() {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/audit-events?limit=100", instance)
                .path("items.collect { it.action + ' ' + it.outcome }");
    }
}
