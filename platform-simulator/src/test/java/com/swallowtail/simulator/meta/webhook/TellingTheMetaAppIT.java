package com.swallowtail.simulator.meta.webhook;

import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.published;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.PAGE_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.userToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.simulator.fixtures.MetaReceiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellingTheMetaAppIT {
    private MetaReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new MetaReceiver();
        control().reset();
        control().settings(Map.of("metaWebhookUrl", receiver.url(), "metaWebhookRetryMs", 100));
    }

    @AfterEach
    void stop() {
        control().reset();
        receiver.close();
    }

    @Test
    void a_message_is_told_in_milliseconds() {
        subscribeAccount();
        String mid = meta().message("milabakes", "ana", "Hello").path("mid").asText();
        JsonPath told = body(1);
        assertThat(told.getString("object")).isEqualTo("instagram");
        assertThat(told.getString("entry[0].id")).isEqualTo(ACCOUNT_ID);
        assertThat(told.getLong("entry[0].time")).isGreaterThan(1_000_000_000_000L);
        assertThat(told.getString("entry[0].messaging[0].message.mid")).isEqualTo(mid);
        assertThat(told.getString("entry[0].messaging[0].recipient.id")).isEqualTo(ACCOUNT_ID);
    }

    @Test
    void a_mention_is_told_by_its_ids_in_seconds() {
        subscribePage();
        meta().mention(Map.of("account", "milabakes", "from", "ana", "text", "@milabakes", "commentId", "1789"));
        JsonPath told = body(1);
        assertThat(told.getString("entry[0].changes[0].field")).isEqualTo("mentions");
        assertThat(told.getString("entry[0].changes[0].value.comment_id")).isEqualTo("1789");
        assertThat(told.getLong("entry[0].time")).isLessThan(10_000_000_000L);
    }

    @Test
    void a_mention_in_a_caption_has_no_comment() {
        subscribePage();
        meta().mention(Map.of("account", "milabakes", "from", "ana", "text", "@milabakes"));
        assertThat(body(1).getMap("entry[0].changes[0].value")).containsOnlyKeys("media_id");
    }

    @Test
    void with_instagram_login_a_mention_comes_as_a_comment() {
        subscribeAccount();
        mention();
        JsonPath told = body(1);
        assertThat(told.getString("entry[0].changes[0].field")).isEqualTo("comments");
        assertThat(told.getString("entry[0].changes[0].value.id")).isEqualTo("1789");
        assertThat(told.getString("entry[0].changes[0].value.from.username")).isEqualTo("ana");
        assertThat(told.getString("entry[0].changes[0].value.media.media_product_type"))
                .isEqualTo("FEED");
    }

    @Test
    void the_end_of_a_story_is_told_with_facebook_login_alone() {
        subscribeAccount();
        meta().storyInsights("milabakes", "18023345989012587", Map.of("reach", 17, "exits", -1));
        assertThat(meta().webhooks()).isEmpty();
        subscribePage();
        meta().storyInsights("milabakes", "18023345989012587", Map.of("reach", 17, "exits", -1));
        assertThat(body(1).getInt("entry[0].changes[0].value.exits")).isEqualTo(-1);
    }

    @Test
    void both_subscriptions_together_tell_once() {
        subscribePage();
        subscribeAccount();
        mention();
        assertThat(meta().webhooks()).hasSize(1);
    }

    @Test
    void a_comment_is_told_with_what_it_answers_and_is_about() {
        subscribePage();
        String mediaId = published(pageToken(), image("fresh"));
        String first =
                meta().comment(mediaId, "ana", "Love it", null).path("id").asText();
        received(1);
        meta().comment(mediaId, "ben", "Me too", first);
        JsonPath told = new JsonPath(received(2).get(1).body());
        assertThat(told.getString("entry[0].id")).isEqualTo(ACCOUNT_ID);
        assertThat(told.getString("entry[0].changes[0].field")).isEqualTo("comments");
        assertThat(told.getString("entry[0].changes[0].value.text")).isEqualTo("Me too");
        assertThat(told.getString("entry[0].changes[0].value.parent_id")).isEqualTo(first);
        assertThat(told.getString("entry[0].changes[0].value.from.username")).isEqualTo("ben");
        assertThat(told.getString("entry[0].changes[0].value.media.id")).isEqualTo(mediaId);
    }

    @Test
    void the_signature_covers_the_raw_body() {
        subscribePage();
        control().settings(Map.of("metaWebhookSha1", true));
        mention();
        MetaReceiver.Received told = received(1).getFirst();
        assertThat(told.signature()).isEqualTo(Hmac.hubSignature(told.body(), APP_SECRET));
        assertThat(told.oldSignature()).contains(Hmac.oldHubSignature(told.body(), APP_SECRET));
    }

    @Test
    void instagrams_own_secret_may_sign_what_instagram_login_brought() {
        subscribeAccount();
        control().settings(Map.of("metaWebhookInstagramSecret", true));
        mention();
        MetaReceiver.Received told = received(1).getFirst();
        assertThat(told.signature()).isEqualTo(Hmac.hubSignature(told.body(), INSTAGRAM_APP_SECRET));
        assertThat(told.oldSignature()).isEmpty();
    }

    @Test
    void the_body_has_its_variants() {
        subscribeAccount();
        control().settings(Map.of("metaWebhookWrapped", true, "metaWebhookCommentId", true));
        mention();
        assertThat(body(1).getString("[0].entry[0].changes[0].value.comment_id"))
                .isEqualTo("1789");
    }

    @Test
    void who_did_not_subscribe_hears_nothing() {
        pageToken();
        instagramToken();
        mention();
        subscribePage();
        meta().mention(Map.of("account", "milatravels", "from", "ana", "text", "@milatravels"));
        assertThat(meta().webhooks()).isEmpty();
    }

    @Test
    void who_lacks_the_permission_hears_nothing() {
        var fewer = new ArrayList<>(FACEBOOK_SCOPES);
        fewer.remove("instagram_manage_comments");
        subscribe(meta().token("milabakes", "page", fewer));
        mention();
        assertThat(meta().webhooks()).isEmpty();
    }

    @Test
    void who_was_removed_hears_nothing() {
        subscribePage();
        meta().deauthorize("mila");
        mention();
        assertThat(meta().webhooks()).isEmpty();
        assertThat(meta().subscriptions()).isEmpty();
    }

    @Test
    void an_app_hears_of_its_own_fields_and_perhaps_without_values() {
        subscribePage();
        var wanted = Map.of(
                "object",
                "instagram",
                "callback_url",
                receiver.url(),
                "verify_token",
                MetaReceiver.VERIFY_TOKEN,
                "fields",
                "mentions");
        with(APP_ID + "|" + APP_SECRET).formParams(wanted).post("/" + APP_ID + "/subscriptions");
        meta().storyInsights("milabakes", "18023345989012587", Map.of("reach", 17));
        mention();
        assertThat(body(1).getList("entry[0].changed_fields")).isEqualTo(List.of("mentions"));
        assertThat(meta().webhooks()).hasSize(1);
    }

    @Test
    void a_refusal_is_repeated_at_once_and_then_after_a_pause() {
        subscribePage();
        receiver.answerOnce(500);
        receiver.answerOnce(204);
        mention();
        received(3);
        await().until(() -> webhook().path("state").asText().equals("DELIVERED"));
        assertThat(webhook().path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void after_thirty_six_hours_it_is_given_up() {
        subscribePage();
        control().settings(Map.of("metaWebhookUrl", "http://localhost:1/hook"));
        mention();
        await().until(() -> webhook().path("attempts").asInt() > 0);
        control().clock(Duration.ofHours(41));
        await().until(() -> webhook().path("state").asText().equals("GIVEN_UP"));
    }

    @Test
    void they_may_come_in_the_wrong_order() {
        subscribeAccount();
        control().settings(Map.of("metaWebhookReversed", true));
        meta().message("milabakes", "ana", "first");
        meta().message("milabakes", "ana", "second");
        assertThat(body(2).getString("entry[0].messaging[0].message.text")).isEqualTo("second");
    }

    @Test
    void copies_are_the_same_to_the_letter_and_none_go_out_when_switched_off() {
        subscribePage();
        control().settings(Map.of("metaWebhookCopies", 2));
        mention();
        assertThat(received(2).getFirst()).isEqualTo(received(2).getLast());
        control().settings(Map.of("metaWebhooksEnabled", false));
        mention();
        assertThat(meta().webhooks().getLast().path("state").asText()).isEqualTo("NOT_SENT");
    }

    @Test
    void to_remove_the_app_ends_its_tokens_and_tells_it_by_a_signed_request() {
        control().settings(Map.of("metaDeauthorizeUrl", receiver.url()));
        String token = userToken();
        assertThat(meta().deauthorize("mila").path("status").asInt()).isEqualTo(200);
        refused(with(token).get("/me"), 400, 190, 458, "has not authorized");
        assertThat(userOf(received(1).getFirst(), APP_SECRET)).isEqualTo("10150000000000001");
    }

    @Test
    void with_instagram_login_the_account_removes_the_app() {
        control().settings(Map.of("metaDeauthorizeUrl", receiver.url()));
        String token = instagramToken();
        String scopedId = with(token).get(INSTAGRAM_HOST + "/me").path("id");
        meta().deauthorizeAccount("milabakes");
        refused(with(token).get(INSTAGRAM_HOST + "/me"), 400, 190, 458, "has not authorized");
        assertThat(userOf(received(1).getFirst(), INSTAGRAM_APP_SECRET)).isEqualTo(scopedId);
    }

    @Test
    void a_wish_for_deletion_brings_back_what_the_app_answered() {
        control().settings(Map.of("metaDataDeletionUrl", receiver.url()));
        JsonNode answer = meta().deleteData("mila");
        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).isEqualTo("ok");
        assertThat(userOf(received(1).getFirst(), APP_SECRET)).isEqualTo("10150000000000001");
        assertThat(meta().deleteDataOfAccount("milabakes").path("status").asInt())
                .isEqualTo(200);
    }

    private void mention() {
        meta().mention(Map.of("account", "milabakes", "from", "ana", "text", "@milabakes", "commentId", "1789"));
    }

    private static void subscribePage() {
        subscribe(pageToken());
    }

    private static void subscribe(String pageToken) {
        with(pageToken).queryParam("subscribed_fields", "feed").post("/" + PAGE_ID + "/subscribed_apps");
    }

    private static void subscribeAccount() {
        with(instagramToken()).queryParam("subscribed_fields", "comments").post(INSTAGRAM_HOST + "/me/subscribed_apps");
    }

    private JsonNode webhook() {
        return meta().webhooks().getFirst();
    }

    private JsonPath body(int count) {
        return new JsonPath(received(count).getFirst().body());
    }

    private List<MetaReceiver.Received> received(int count) {
        return await().atMost(Duration.ofSeconds(10)).until(receiver::received, each -> each.size() >= count);
    }

    private static String userOf(MetaReceiver.Received told, String secret) {
        String signed = URLDecoder.decode(told.body(), StandardCharsets.UTF_8).substring("signed_request=".length());
        String payload = new String(
                Base64.getUrlDecoder().decode(signed.substring(signed.indexOf('.') + 1)), StandardCharsets.UTF_8);
        assertThat(signed).isEqualTo(Hmac.signedRequest(payload, secret));
        return new JsonPath(payload).getString("user_id");
    }
}
