package com.swallowtail.connections.webhook;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaSettings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform service asks about a webhook that is not signed by the environment's app. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class VerifyingWebhooksIT {
    private static final String VERIFY = "/internal/v1/webhooks/verify";

    /** With what JSON escapes, and with what takes several bytes. */
    private static final String BODY = "{\"event\": \"post.publish.complete\",\n\t\"text\": \"Grüße \\u2615 ☕\"}";

    private final String app = "app-" + UUID.randomUUID();
    private final String secret = "secret-" + UUID.randomUUID();
    private String instance;

    @BeforeEach
    void an_instance_with_apps_of_its_own() {
        instance = anInstance();
        bring(instance, "tiktok", app, secret);
        bring(instance, "instagram", app, secret);
    }

    @Test
    void an_apps_signature_speaks_for_the_instance_that_brought_it() {
        verified("tiktok", app, BODY, ofTikTok(secret)).body("instances", equalTo(List.of(instance)));
        verified("instagram", app, BODY, ofMeta(secret)).body("instances", equalTo(List.of(instance)));
    }

    @Test
    void one_right_signature_of_tiktok_among_several_is_enough() {
        verified("tiktok", app, BODY, "s=00ff, " + ofTikTok(secret)).body("valid", equalTo(true));
    }

    @Test
    void where_the_platform_names_no_app_the_signature_tells_which_it_is() {
        verified("instagram", null, BODY, ofMeta(secret)).body("instances", equalTo(List.of(instance)));
    }

    @Test
    void the_environments_app_speaks_for_all() {
        verified("instagram", MetaSettings.APP_ID, BODY, ofMeta(MetaSettings.APP_SECRET))
                .body("instances", equalTo(List.of("*")));
        verified("instagram", null, BODY, ofMeta(MetaSettings.APP_SECRET)).body("instances", equalTo(List.of("*")));
    }

    @Test
    void an_app_that_two_instances_brought_speaks_for_both() {
        // Given
        var another = anInstance();
        bring(another, "tiktok", app, secret);
        // When
        var answer = verified("tiktok", app, BODY, ofTikTok(secret));
        // Then
        answer.body("instances", equalTo(Stream.of(instance, another).sorted().toList()));
    }

    @Test
    void who_stores_anothers_app_with_a_secret_of_their_own_speaks_for_themselves_alone() {
        // Given
        var intruder = anInstance();
        bring(intruder, "tiktok", app, "an-intruders-secret");
        // When
        var answer = verified("tiktok", app, BODY, ofTikTok("an-intruders-secret"));
        // Then
        answer.body("instances", equalTo(List.of(intruder)));
    }

    @Test
    void what_is_not_signed_by_the_app_speaks_for_nobody() {
        unproved("tiktok", app, BODY, ofTikTok("another-secret"));
        unproved("tiktok", app, BODY + " ", ofTikTok(secret));
        unproved("tiktok", "app-unknown", BODY, ofTikTok(secret));
        unproved("instagram", app, BODY, ofMeta("another-secret"));
        unproved("instagram", app, BODY + " ", ofMeta(secret));
        unproved("instagram", null, BODY, ofMeta("another-secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha1=00", "s=00", "t=1", "t=1,s=", "t=1,t=2,s=00", ",,,=", "☕"})
    void what_is_no_signature_speaks_for_nobody(String signature) {
        unproved("tiktok", app, BODY, signature);
        unproved("instagram", app, BODY, signature);
    }

    @Test
    void an_app_that_was_taken_away_speaks_no_more() {
        // When
        operatorOf(instance)
                .delete("/api/v1/instances/{id}/credentials/tiktok", instance)
                .then()
                .statusCode(204);
        // Then
        unproved("tiktok", app, BODY, ofTikTok(secret));
    }

    @Test
    void metas_documented_signature_is_verified() {
        // Given
        bring(instance, "instagram", app, "0123456789abcdef0123456789abcdef");
        var body = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841405726653026\",\"time\":1763900000,\"changes\":"
                + "[{\"field\":\"comments\",\"value\":{\"id\":\"17894227972186120\",\"text\":\"hi\",\"from\":"
                + "{\"id\":\"526000000000001\",\"username\":\"ana\"},\"media\":{\"id\":\"17918195224117851\","
                + "\"media_product_type\":\"FEED\"}}}]}]}";
        // When
        var answer = verified(
                "instagram", app, body, "sha256=64f29ebe3d1848e4674a38bef5905f4e6003297eeb279a539151653029b4f721");
        // Then
        answer.body("valid", equalTo(true));
    }

    @Test
    void only_services_may_ask() {
        var asked = Map.of("platform", "tiktok", "appId", app, "payload", BODY, "signature", ofTikTok(secret));
        operatorOf(instance).body(asked).post(VERIFY).then().statusCode(403);
        anybody().body(asked).post(VERIFY).then().statusCode(401);
    }

    @Test
    void what_is_asked_has_to_be_whole_and_about_a_platform_with_webhooks() {
        colleague().body(Map.of("platform", "tiktok")).post(VERIFY).then().statusCode(422);
        colleague()
                .body(Map.of("platform", "tiktok-business", "payload", BODY, "signature", "s"))
                .post(VERIFY)
                .then()
                .statusCode(409)
                .body("code", equalTo("platform-not-offered"));
    }

    private static void bring(String instance, String platform, String clientId, String secret) {
        operatorOf(instance)
                .body(Map.of("clientId", clientId, "clientSecret", secret))
                .put("/api/v1/instances/{id}/credentials/{platform}", instance, platform)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse verified(
            String platform, @Nullable String appId, String payload, String signature) {
        var asked = new HashMap<>(Map.of("platform", platform, "payload", payload, "signature", signature));
        asked.put("appId", appId);
        return colleague().body(asked).post(VERIFY).then().statusCode(200);
    }

    private static void unproved(String platform, @Nullable String appId, String payload, String signature) {
        verified(platform, appId, payload, signature)
                .body("valid", equalTo(false))
                .body("instances", equalTo(List.of()));
    }

    private static String ofTikTok(String secret) {
        return "t=1763900000,s=" + hex(secret, "1763900000." + BODY);
    }

    private static String ofMeta(String secret) {
        return "sha256=" + hex(secret, BODY);
    }

    private static String hex(String secret, String message) {
        return HexFormat.of().formatHex(HmacSha256.of(new Secret(secret), message.getBytes(StandardCharsets.UTF_8)));
    }
}
