package com.swallowtail.connections.platform.meta;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.fixtures.InstagramFault;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaControl;
import com.swallowtail.testsupport.MetaSettings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Instagram by its own login: an account, without a Page. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ConnectingByInstagramLoginIT {
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/instagram";
    private static final String CREDENTIALS = "/api/v1/instances/{id}/credentials/instagram";
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/instagram/token";
    private static final String CODE_HOST = "api.instagram.com";
    private static final String GRAPH_HOST = "graph.instagram.com";
    private static final String TRADE = "/oauth/access_token";
    private static final String LENGTHEN = "/access_token";
    private static final String ME = "/v25.0/me$";
    private static final int EVERY_ATTEMPT = 3;

    @Inject
    Pool database;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String username = "bakery" + suffix;
    private String instance;

    @BeforeEach
    void an_account_about_to_sign_in() {
        simulator().reset();
        instance = anInstance();
        meta().account(username, Map.of("name", "A Bakery"));
        meta().consent(Map.of("account", username));
    }

    @AfterEach
    void a_sound_instagram() {
        simulator().reset();
    }

    @Test
    void an_approved_sign_in_ends_connected_with_its_profile() {
        signIn().then().statusCode(303).header("Location", containsString("connection=instagram&status=connected"));
        connection()
                .body("status", equalTo("connected"))
                .body("account.id", equalTo(accountId()))
                .body("account.username", equalTo(username))
                .body("account.displayName", equalTo("A Bakery"))
                .body("account.type", equalTo("business"))
                .body("account.profileUrl", equalTo("https://www.instagram.com/" + username))
                .body("scopes.granted", hasSize(5))
                .body("scopes.missing", empty())
                .body("capabilities.posting.available", equalTo(true))
                .body("capabilities.messaging.available", equalTo(true))
                .body("capabilities.ads.available", equalTo(false));
    }

    @Test
    void the_sign_in_lasts_as_long_as_its_one_token() {
        signIn();
        var expiresAt = connection().extract().<String>path("accessTokenExpiresAt");
        assertThat(Instant.parse(expiresAt)).isAfter(Instant.now().plusSeconds(5_183_000));
        connection().body("signInNeededBy", equalTo(expiresAt));
    }

    @Test
    void the_consent_page_is_instagrams_own() {
        var page = SignIn.start(instance, "instagram", Map.of("loginVia", "instagram", "replaceAccount", true));
        assertThat(page.authorizationUrl()).contains("/www.instagram.com/oauth/authorize?");
        assertThat(SignIn.query(URI.create(page.authorizationUrl())))
                .containsOnlyKeys("client_id", "redirect_uri", "response_type", "scope", "state", "force_reauth")
                .containsEntry("client_id", MetaSettings.INSTAGRAM_APP_ID)
                .containsEntry("redirect_uri", "http://localhost:8000/api/v1/oauth/instagram/callback")
                .containsEntry("force_reauth", "true");
    }

    @Test
    void services_get_the_token_with_its_proof_and_its_end() {
        signIn();
        provenBy(MetaSettings.INSTAGRAM_APP_ID, MetaSettings.INSTAGRAM_APP_SECRET)
                .body("accountId", equalTo(accountId()))
                .body("loginVia", equalTo("instagram"))
                .body("expiresAt", notNullValue());
    }

    @Test
    void every_call_brings_the_proof_where_the_app_demands_it() {
        simulator().settings(Map.of("metaRequireAppSecretProof", true));
        signIn().then().header("Location", containsString("status=connected"));
        connection().body("account.username", equalTo(username));
    }

    @Test
    void wrapped_answers_are_understood() {
        simulator().settings(Map.of("metaWrappedTokenAnswer", true, "metaWrappedMeAnswer", true));
        signIn().then().header("Location", containsString("status=connected"));
        connection()
                .body("account.id", equalTo(accountId()))
                .body("account.username", equalTo(username))
                .body("scopes.granted", hasSize(5));
    }

    @Test
    void a_suffix_that_sticks_to_the_code_is_no_part_of_it() {
        var signIn = start();
        var answer = signIn.approve();
        answer.computeIfPresent("code", (name, code) -> code + "#_");
        signIn.callback(answer).then().header("Location", containsString("status=connected"));
    }

    @Test
    void a_subset_of_scopes_is_stored_as_granted() {
        meta().consent(Map.of("account", username, "scopes", List.of("instagram_business_content_publish")));
        signIn();
        connection()
                .body("scopes.granted", contains("instagram_business_basic", "instagram_business_content_publish"))
                .body(
                        "scopes.missing",
                        hasItems("instagram_business_manage_insights", "instagram_business_manage_comments"))
                .body("capabilities.posting.available", equalTo(true))
                .body("capabilities.insights.available", equalTo(false))
                .body("capabilities.insights.why", containsString("instagram_business_manage_insights"));
    }

    @Test
    void denied_consent_leads_back_with_its_reason() {
        var signIn = start();
        signIn.callback(signIn.deny()).then().header("Location", containsString("code=consent-denied"));
        connection().body("status", equalTo("not_connected"));
    }

    @Test
    void a_scope_of_the_other_login_is_refused() {
        operatorOf(instance)
                .body(Map.of("loginVia", "instagram", "scopes", List.of("pages_show_list")))
                .post(CONNECTION + "/auth", instance)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/scopes"));
    }

    @Test
    void an_instances_own_app_of_instagram_login_is_used() {
        simulator()
                .settings(Map.of(
                        "metaApps",
                        List.of(Map.of(
                                "appId", "240000000000001",
                                "appSecret", "own-meta-secret",
                                "instagramAppId", "240000000000002",
                                "instagramAppSecret", "own-instagram-secret"))));
        bring("240000000000002", "own-instagram-secret");
        signIn().then().header("Location", containsString("status=connected"));
        provenBy("240000000000002", "own-instagram-secret");
    }

    @Test
    void an_app_with_a_wrong_secret_is_the_operators_matter() {
        bring(MetaSettings.INSTAGRAM_APP_ID, "mistyped");
        endsWith(signIn(), "app-misconfigured");
    }

    @Test
    void a_forged_code_is_refused() {
        var signIn = start();
        endsWith(signIn.callback(Map.of("state", signIn.state(), "code", "AQforged")), "code-refused");
    }

    @Test
    void without_the_basic_permission_nothing_is_connected() {
        var answer = Map.of("access_token", "IGAAJ", "user_id", 1, "permissions", "instagram_business_content_publish");
        simulator().answer(TRADE, 1, 200, answer);
        endsWith(signIn(), "permission-not-granted");
    }

    @ParameterizedTest
    @EnumSource(InstagramFault.class)
    void a_code_exchange_that_fails_connects_nothing_and_is_not_repeated(InstagramFault fault) {
        var signIn = start();
        var answer = signIn.approve();
        fault.strike(CODE_HOST, TRADE, 0, 1);
        endsWith(signIn.callback(answer), fault.code());
        assertThat(simulator().requests(TRADE)).hasSize(1);
        aNewAttemptConnects();
    }

    @ParameterizedTest
    @EnumSource(InstagramFault.class)
    void a_token_that_cannot_be_lengthened_connects_nothing(InstagramFault fault) {
        var signIn = start();
        var answer = signIn.approve();
        fault.strike(GRAPH_HOST, LENGTHEN, 0, EVERY_ATTEMPT);
        endsWith(signIn.callback(answer), fault.code());
        aNewAttemptConnects();
    }

    @ParameterizedTest
    @EnumSource(InstagramFault.class)
    void a_token_whose_account_stays_unknown_connects_nothing(InstagramFault fault) {
        var signIn = start();
        var answer = signIn.approve();
        fault.strike(GRAPH_HOST, ME, 0, EVERY_ATTEMPT);
        endsWith(signIn.callback(answer), fault.code());
        aNewAttemptConnects();
    }

    @ParameterizedTest
    @EnumSource(
            value = InstagramFault.class,
            names = {"SLOW", "DROPPED_AFTER", "THROTTLED_INSIDE_200", "TRUNCATED"})
    void a_profile_that_cannot_be_read_loses_no_grant(InstagramFault fault) {
        var signIn = start();
        var answer = signIn.approve();
        fault.strike(GRAPH_HOST, ME, 1, EVERY_ATTEMPT);
        signIn.callback(answer).then().header("Location", containsString("status=connected"));
        connection().body("account.id", equalTo(accountId())).body("account.username", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        LENGTHEN + ", DROPPED_AFTER",
        LENGTHEN + ", INTERNAL_ERROR",
        ME + ", DROPPED_BEFORE",
        ME + ", BAD_GATEWAY"
    })
    void what_may_be_asked_twice_is_asked_again(String path, InstagramFault fault) {
        var signIn = start();
        var answer = signIn.approve();
        fault.strike(GRAPH_HOST, path, 0, 1);
        signIn.callback(answer).then().header("Location", containsString("status=connected"));
    }

    @Test
    void a_disconnect_shreds_alone_and_says_who_can_do_more() {
        signIn();
        simulator().clearRequests();
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        connection().body("status", equalTo("disconnected"));
        assertThat(rows("revocations")).isZero();
        assertThat(told("grant.not_revoked"))
                .singleElement()
                .asString()
                .contains("not revocable by the platform", "remove the app");
        assertThat(simulator().requests()).allMatch(request -> request.path().endsWith("/subscribed_apps"));
    }

    @Test
    void a_removal_at_instagram_names_the_account_as_the_app_knows_it() {
        signIn();
        var removed = Map.of(
                "platform",
                "instagram",
                "appId",
                MetaSettings.INSTAGRAM_APP_ID,
                "accountId",
                meta().account(username).path("scopedId").asText(),
                "at",
                Instant.now().plusSeconds(1).toString());
        colleague()
                .body(removed)
                .post("/internal/v1/grants/removed")
                .then()
                .statusCode(200)
                .body("connections", equalTo(1));
        connection().body("status", equalTo("needs_reauth"));
    }

    @Test
    void another_account_is_refused_unless_it_may_replace_the_present_one() {
        signIn();
        meta().account("other" + suffix, Map.of());
        meta().consent(Map.of("account", "other" + suffix));
        signIn().then().header("Location", containsString("code=account-mismatch"));
        connection().body("account.username", equalTo(username));
        var signIn = SignIn.start(instance, "instagram", Map.of("loginVia", "instagram", "replaceAccount", true));
        signIn.callback(signIn.approve()).then().header("Location", containsString("status=connected"));
        connection().body("account.username", equalTo("other" + suffix));
    }

    @Test
    void the_grant_of_facebook_login_is_taken_back_when_the_account_comes_by_its_own() {
        var page = "17" + ThreadLocalRandom.current().nextLong(10_000_000_000_000L, 99_999_999_999_999L);
        meta().account(username, Map.of("pageId", page, "person", "person" + suffix));
        meta().consent(Map.of("person", "person" + suffix, "pages", List.of(page), "account", username));
        var facebook = SignIn.start(instance, "instagram", Map.of());
        facebook.callback(facebook.approve()).then().header("Location", containsString("status=connected"));
        signIn().then().header("Location", containsString("status=connected"));
        connection().body("account.id", equalTo(accountId()));
        colleague().get(TOKEN, instance).then().body("loginVia", equalTo("instagram"));
        Awaitility.await().untilAsserted(() -> assertThat(told("grant.revoked")).hasSize(1));
    }

    private SignIn start() {
        return SignIn.start(instance, "instagram", Map.of("loginVia", "instagram"));
    }

    private Response signIn() {
        var signIn = start();
        return signIn.callback(signIn.approve());
    }

    private void endsWith(Response arrival, String code) {
        arrival.then().statusCode(303).header("Location", containsString("status=error&code=" + code));
        connection().body("status", equalTo("not_connected"));
        assertThat(rows("revocations")).isZero();
    }

    private void aNewAttemptConnects() {
        simulator().clearFaults();
        signIn().then().header("Location", containsString("status=connected"));
    }

    private void bring(String clientId, String secret) {
        operatorOf(instance)
                .body(Map.of("clientId", clientId, "clientSecret", secret, "loginVia", "instagram"))
                .put(CREDENTIALS, instance)
                .then()
                .statusCode(200)
                .body("loginVia", equalTo("instagram"));
    }

    private ValidatableResponse provenBy(String appId, String secret) {
        var answer = colleague().get(TOKEN, instance).then().statusCode(200);
        var token = new Secret(answer.extract().path("accessToken"));
        return answer.body(
                "appSecretProof", equalTo(AppSecretProof.of(new PlatformApp(appId, new Secret(secret)), token)));
    }

    private ValidatableResponse connection() {
        return operatorOf(instance).get(CONNECTION, instance).then().statusCode(200);
    }

    private String accountId() {
        return meta().account(username).path("id").asText();
    }

    private List<String> told(String action) {
        var rows = database.preparedQuery("select payload from told where payload like $1 and payload like $2")
                .executeAndAwait(Tuple.of("%" + instance + "%", "%\"" + action + "\"%"));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("payload"))
                .toList();
    }

    private long rows(String table) {
        return database.preparedQuery("select count(*) from " + table + " where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getLong(0);
    }

    private static MetaControl meta() {
        return simulator().meta();
    }
}
