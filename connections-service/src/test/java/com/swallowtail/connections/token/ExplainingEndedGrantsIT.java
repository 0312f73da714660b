package com.swallowtail.connections.token;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.fixtures.MetaFault;
import com.swallowtail.connections.fixtures.MetaPerson;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A platform says by a code why it does not take a token any more; a person is told in a sentence, and what to do. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ExplainingEndedGrantsIT {
    private static final int UNTIL_CLEARED = -1;
    private static final String PAGES = "/v25.0/me/accounts$";

    private MetaPerson person;
    private String instance;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        person = MetaPerson.arrives();
        instance = person.connected();
    }

    @AfterEach
    void a_sound_meta() {
        simulator().reset();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            expire,           190/463, sign-in-expired,      Connect the account again.
            revoke,           190/458, app-removed,          Connect the account again.
            password-changed, 190/460, password-changed,     Connect the account again.
            checkpoint,       190/459, account-checkpointed, Log in at facebook.com
            unconfirmed,      190/464, account-unconfirmed,  Log in at facebook.com and confirm
            invalid,          190/467, needs-reauth,         Connect the account again.
            """)
    void a_grant_that_meta_has_ended_is_kept_with_cause_actor_and_action(
            String how, String platformError, String code, String action) {
        // Given
        assertThat(simulator().meta().end(how, person.username())).isPositive();
        // When
        var replaced = rejected(platformError);
        // Then
        replaced.then().statusCode(409).body("code", equalTo("needs-reauth")).body("platform.code", equalTo("190"));
        connection().body("status", equalTo("needs_reauth"));
        explained(connection(), code, action);
        explained(health(), code, action);
        health().body("usable", equalTo(false))
                .body("nextStep.what", containsString(action))
                .body("nextStep.actor", equalTo("you"))
                .body("nextStep.at", nullValue());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            190/459, account-checkpointed, Log in at facebook.com
            190/460, password-changed,     Connect the account again.
            190,     needs-reauth,         Connect the account again.
            """)
    void where_the_renewal_says_no_more_than_that_it_is_over_the_report_says_why(
            String platformError, String code, String action) {
        // Given
        simulator().answer("/v25.0/me/permissions$", UNTIL_CLEARED, 400, MetaFault.error(190));
        // When
        rejected(platformError).then().statusCode(409);
        // Then
        connection().body("status", equalTo("needs_reauth"));
        explained(connection(), code, action);
    }

    @Test
    void what_the_renewal_says_is_nearer_than_the_report() {
        // Given
        simulator().meta().end("password-changed", person.username());
        // When
        rejected("190/463").then().statusCode(409);
        // Then
        explained(connection(), "password-changed", "Connect the account again.");
    }

    @Test
    void a_lost_role_leaves_the_connection_and_says_who_can_give_it_back() {
        // Given
        simulator().answer(PAGES, UNTIL_CLEARED, 200, Map.of("data", List.of()));
        // When
        rejected("190/492").then().statusCode(409).body("code", equalTo("page-role-lost"));
        // Then
        connection().body("status", equalTo("connected"));
        explained(connection(), "page-role-lost", "Have the Page's admin give the role back");
        health().body("usable", equalTo(false)).body("nextStep.what", containsString("give the role back"));
    }

    @Test
    void a_report_about_a_grant_that_can_be_renewed_leaves_nothing_behind() {
        // When
        rejected("190/492").then().statusCode(200).body("tokenVersion", equalTo(2));
        // Then
        connection().body("status", equalTo("connected")).body("lastError", nullValue());
        health().body("usable", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, needs-reauth,   Connect the account again.
            1, app-removed,    Connect the account again.
            2, account-closed, Ask the platform to open the account again
            3, account-closed, Ask the platform to open the account again
            4, account-closed, Ask the platform to open the account again
            5, app-removed,    Connect the account again.
            """)
    void tiktoks_reason_for_a_removal_is_kept_too(String reason, String code, String action) {
        // Given
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        var removed = Map.of(
                "platform",
                "tiktok",
                "appId",
                "awswallowtail0001",
                "accountId",
                shown("tiktok").extract().path("account.id"),
                "reason",
                reason,
                "at",
                Instant.now().plusSeconds(1).toString());
        // When
        colleague().body(removed).post("/internal/v1/grants/removed").then().body("connections", equalTo(1));
        // Then
        shown("tiktok").body("status", equalTo("needs_reauth"));
        explained(shown("tiktok"), code, action);
    }

    private Response rejected(String platformError) {
        return colleague()
                .body(Map.of("tokenVersion", 1, "platformError", platformError))
                .post("/internal/v1/instances/{id}/connections/instagram/token/rejected", instance);
    }

    private static void explained(ValidatableResponse shown, String code, String action) {
        shown.body("lastError.code", equalTo(code))
                .body("lastError.actor", equalTo("you"))
                .body("lastError.action", containsString(action))
                .body("lastError.detail", not(containsString("190")));
    }

    private ValidatableResponse connection() {
        return shown("instagram");
    }

    private ValidatableResponse health() {
        return shown("instagram/health");
    }

    private ValidatableResponse shown(String what) {
        return operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/" + what, instance)
                .then()
                .statusCode(200);
    }
}
