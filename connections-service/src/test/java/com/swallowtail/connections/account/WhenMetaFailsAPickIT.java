package com.swallowtail.connections.account;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.MetaFault;
import com.swallowtail.connections.fixtures.PageOwner;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class WhenMetaFailsAPickIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final String LIST = "/v25.0/me/accounts$";
    private static final int UNTIL_CLEARED = -1;

    private final PageOwner owner = new PageOwner();
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

    @ParameterizedTest
    @EnumSource(MetaFault.class)
    void while_the_list_cannot_be_read_nothing_is_shown_or_picked_and_nothing_changes(MetaFault fault) {
        // Given
        PageOwner.signIn(instance);
        fault.strike(LIST, UNTIL_CLEARED);
        // When
        var shown = accounts();
        var picked = pick(one);
        // Then
        for (var answer : List.of(shown, picked)) {
            answer.then()
                    .statusCode(503)
                    .body("code", anyOf(equalTo("platform-unavailable"), equalTo("platform-throttled")))
                    .body("retryable", equalTo(true));
        }
        connection().body("status", equalTo("select_account")).body("lastError", nullValue());
        simulator().clearFaults();
        pick(one).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(MetaFault.class)
    void a_profile_that_cannot_be_read_keeps_nobody_from_picking(MetaFault fault) {
        // Given
        PageOwner.signIn(instance);
        fault.strike("/v25.0/" + one.accountId() + "$", UNTIL_CLEARED);
        // When
        var picked = pick(one);
        // Then
        picked.then().statusCode(200).body("account.username", equalTo(one.username()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v25.0/me/permissions$", LIST})
    void a_read_that_fails_once_is_read_again(String path) {
        // Given
        PageOwner.signIn(instance);
        MetaFault.INTERNAL_ERROR.strike(path, 1);
        // When
        var picked = pick(one);
        // Then
        picked.then().statusCode(200);
    }

    @Test
    void a_page_token_that_is_dead_already_is_not_picked() {
        // Given
        PageOwner.signIn(instance);
        simulator().answer("/v25.0/" + one.accountId() + "$", UNTIL_CLEARED, 400, MetaFault.error(190));
        // When
        var picked = pick(one);
        // Then
        refused(picked, "needs-reauth");
        connection().body("status", equalTo("select_account"));
    }

    @Test
    void a_consent_that_was_taken_back_before_anything_was_picked_has_ended() {
        // Given
        PageOwner.signIn(instance);
        simulator().meta().end("revoke", one.username());
        // When
        var shown = accounts();
        // Then
        refused(shown, "needs-reauth");
        connection().body("status", equalTo("needs_reauth")).body("lastError.code", equalTo("app-removed"));
        refused(pick(one), "needs-reauth");
        PageOwner.signIn(instance).then().header("Location", containsString("status=select_account"));
    }

    @Test
    void a_sign_in_that_ran_out_ends_the_choice_and_not_the_connection() {
        // Given
        PageOwner.signIn(instance);
        pick(one);
        simulator().answer("/v25.0/me/permissions$", UNTIL_CLEARED, 400, MetaFault.error(190));
        // When
        var picked = pick(other);
        // Then
        refused(picked, "needs-reauth");
        connection().body("status", equalTo("connected")).body("account.id", equalTo(one.accountId()));
        colleague()
                .get("/internal/v1/instances/{id}/connections/instagram/token", instance)
                .then()
                .statusCode(200);
    }

    @Test
    void an_offer_that_cannot_be_read_again_does_not_lose_the_sign_in() {
        // Given
        var fault = new HashMap<String, Object>(Map.of("path", LIST, "skip", 1, "times", UNTIL_CLEARED));
        fault.put("status", 500);
        simulator().fault(fault);
        // When
        var arrival = PageOwner.signIn(instance);
        // Then
        arrival.then().header("Location", containsString("status=select_account"));
    }

    @Test
    void a_consent_that_is_taken_back_at_once_is_none() {
        // Given
        var fault = new HashMap<String, Object>(Map.of("path", LIST, "skip", 1, "times", UNTIL_CLEARED));
        fault.put("status", 400);
        fault.put("body", MetaFault.error(190));
        simulator().fault(fault);
        // When
        var arrival = PageOwner.signIn(instance);
        // Then
        arrival.then().header("Location", containsString("code=grant-withdrawn"));
        connection().body("status", equalTo("not_connected"));
    }

    @Test
    void an_account_on_whose_page_the_person_lost_the_say_cannot_be_picked() {
        // Given
        PageOwner.signIn(instance);
        simulator().meta().account(one.username(), Map.of("person", owner.key(), "tasks", List.of("ANALYZE")));
        // When
        var shown = accounts();
        // Then
        shown.then()
                .body("items.find { it.id == '" + one.accountId() + "' }.pickable", equalTo(false))
                .body("items.find { it.id == '" + one.accountId() + "' }.reason.code", equalTo("page-task-missing"))
                .body("items.find { it.id == '" + other.accountId() + "' }.pickable", equalTo(true))
                .body("reason", nullValue());
        refused(pick(one), "page-task-missing");
    }

    @Test
    void a_personal_account_is_shown_and_cannot_be_picked() {
        // Given
        PageOwner.signIn(instance);
        simulator().meta().account(one.username(), Map.of("type", "PERSONAL"));
        // When
        var shown = accounts();
        // Then
        shown.then()
                .body("items.find { it.id == '" + one.accountId() + "' }.reason.code", equalTo("personal-account"))
                .body("items.find { it.id == '" + one.accountId() + "' }.page.id", equalTo(one.id()));
        refused(pick(one), "personal-account");
    }

    @Test
    void where_all_have_become_personal_the_reason_is_that() {
        PageOwner.signIn(instance);
        for (var page : List.of(one, other)) {
            simulator().meta().account(page.username(), Map.of("type", "PERSONAL"));
        }
        accounts().then().body("items.pickable", everyItem(equalTo(false)));
        reason("personal-account");
    }

    @Test
    void where_nothing_may_be_said_on_any_page_the_reason_is_that() {
        PageOwner.signIn(instance);
        for (var page : List.of(one, other)) {
            simulator().meta().account(page.username(), Map.of("person", owner.key(), "tasks", List.of("ANALYZE")));
        }
        reason("page-task-missing");
    }

    @Test
    void where_no_page_has_an_account_any_more_the_list_is_empty_and_says_why() {
        PageOwner.signIn(instance);
        for (var page : List.of(one, other)) {
            var unlinked = new HashMap<String, Object>();
            unlinked.put("pageId", null);
            simulator().meta().account(page.username(), unlinked);
        }
        accounts().then().body("items", empty());
        reason("page-without-instagram");
    }

    @Test
    void where_there_is_no_page_any_more_the_list_is_empty_and_says_why() {
        PageOwner.signIn(instance);
        simulator().meta().person(owner.key(), Map.of("pages", List.of()));
        accounts().then().body("items", empty());
        reason("no-page");
    }

    @Test
    void where_the_permission_was_taken_back_the_list_is_empty_and_says_why() {
        PageOwner.signIn(instance);
        simulator().answer("/v25.0/me/permissions$", UNTIL_CLEARED, 200, Map.of("data", List.of()));
        accounts().then().body("items", empty());
        reason("permission-not-granted");
    }

    private void reason(String code) {
        accounts()
                .then()
                .statusCode(200)
                .body("reason.code", equalTo(code))
                .body("reason.actor", equalTo("you"))
                .body("reason.detail", containsString("."))
                .body("reason.action", containsString("."));
    }

    private Response accounts() {
        return operatorOf(instance).get(CONNECTION + "/accounts", instance);
    }

    private Response pick(PageOwner.Page page) {
        return operatorOf(instance).body(Map.of("accountId", page.accountId())).put(CONNECTION + "/account", instance);
    }

    private ValidatableResponse connection() {
        return operatorOf(instance).get(CONNECTION, instance).then().statusCode(200);
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
