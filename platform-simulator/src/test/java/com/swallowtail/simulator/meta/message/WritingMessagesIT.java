package com.swallowtail.simulator.meta.message;

import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.published;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.PAGE_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.simulator.fixtures.MetaReceiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WritingMessagesIT {
    private static final int TOO_LATE = 2534022;
    private static final int NO_SUCH_PERSON = 2534014;

    private static final List<String> WITH_MESSAGES = Stream.concat(
                    FACEBOOK_SCOPES.stream(), Stream.of("instagram_manage_messages"))
            .toList();

    private String token = "";

    @BeforeEach
    void begin() {
        control().reset();
        token = meta().token("milabakes", "page", WITH_MESSAGES);
    }

    @AfterEach
    void reset() {
        control().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/messages", "/" + PAGE_ID + "/messages"})
    void a_page_answers_whoever_wrote_to_its_account(String path) {
        String ana = wroteToUs("ana");
        Response sent = send(path, to(ana, "Hi! How can we help?"));
        assertThat(sent.<String>path("recipient_id")).isEqualTo(ana);
        assertThat(sent.<String>path("message_id")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/messages", "/" + ACCOUNT_ID + "/messages"})
    void with_instagram_login_the_account_answers_itself(String path) {
        String ana = wroteToUs("ana");
        Response sent = send(instagramToken(), INSTAGRAM_HOST + path, to(ana, "Hi!"));
        assertThat(sent.<String>path("recipient_id")).isEqualTo(ana);
    }

    @Test
    void what_was_sent_is_told_to_the_app_as_an_echo() throws IOException {
        try (var receiver = new MetaReceiver()) {
            control().settings(Map.of("metaWebhookUrl", receiver.url()));
            with(token).queryParam("subscribed_fields", "messages").post("/" + PAGE_ID + "/subscribed_apps");
            String ana = wroteToUs("ana");
            String mid = send("/me/messages", to(ana, "Hi!")).path("message_id");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> receiver.received().size() == 2);
            JsonPath echo = receiver.received().stream()
                    .map(told -> new JsonPath(told.body()))
                    .filter(told -> mid.equals(told.getString("entry[0].messaging[0].message.mid")))
                    .findFirst()
                    .orElseThrow();
            assertThat(echo.getBoolean("entry[0].messaging[0].message.is_echo")).isTrue();
            assertThat(echo.getString("entry[0].messaging[0].sender.id")).isEqualTo(ACCOUNT_ID);
            assertThat(echo.getString("entry[0].messaging[0].recipient.id")).isEqualTo(ana);
        }
    }

    @Test
    void a_window_is_open_for_a_day_after_the_persons_last_message() {
        String ana = wroteToUs("ana");
        control().clock(Duration.ofHours(24).minusMinutes(1));
        assertThat(send("/me/messages", to(ana, "still here")).statusCode()).isEqualTo(200);
        control().clock(Duration.ofHours(24).plusMinutes(1));
        refused(send("/me/messages", to(ana, "too late")), 403, 10, TOO_LATE, "outside of allowed window");
        wroteToUs("ana");
        assertThat(send("/me/messages", to(ana, "again")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_human_agent_has_a_week() {
        String ana = wroteToUs("ana");
        control().clock(Duration.ofDays(7).minusMinutes(1));
        assertThat(send("/me/messages", tagged(ana, "HUMAN_AGENT")).statusCode())
                .isEqualTo(200);
        control().clock(Duration.ofDays(7).plusMinutes(1));
        refused(send("/me/messages", tagged(ana, "HUMAN_AGENT")), 403, 10, TOO_LATE, "outside of allowed window");
    }

    @Test
    void there_is_no_other_tag() {
        refused(send("/me/messages", tagged(wroteToUs("ana"), "ACCOUNT_UPDATE")), 400, 100, 0, "HUMAN_AGENT");
    }

    @Test
    void the_person_must_have_written_first() {
        refused(
                send("/me/messages", to("526000000000001", "buy!")),
                400,
                100,
                NO_SUCH_PERSON,
                "No matching Instagram user");
    }

    @Test
    void a_text_has_at_most_1000_bytes() {
        String ana = wroteToUs("ana");
        assertThat(send("/me/messages", to(ana, "é".repeat(500))).statusCode()).isEqualTo(200);
        refused(send("/me/messages", to(ana, "é".repeat(500) + "x")), 400, 100, 0, "1000 bytes");
    }

    @Test
    void a_comment_has_one_private_reply_within_a_week() {
        String mediaId = published(token, image("fresh"));
        String first = comment(mediaId);
        String second = comment(mediaId);
        Response sent = send("/me/messages", toComment(first));
        assertThat(sent.<String>path("recipient_id")).startsWith("526");
        refused(send("/me/messages", toComment(first)), 400, 100, NO_SUCH_PERSON, "has had its private reply");
        control().clock(Duration.ofDays(7).plusMinutes(1));
        refused(send("/me/messages", toComment(second)), 403, 10, TOO_LATE, "outside of allowed window");
    }

    @Test
    void a_private_reply_opens_no_window() {
        String person = send("/me/messages", toComment(comment(published(token, image("fresh")))))
                .path("recipient_id");
        refused(send("/me/messages", to(person, "more")), 400, 100, NO_SUCH_PERSON, "No matching Instagram user");
    }

    @Test
    void a_comment_on_anothers_media_does_not_exist() {
        String ours = comment(published(token, image("fresh")));
        String other = meta().token("milatravels", "page", WITH_MESSAGES);
        refused(send(other, "/me/messages", toComment(ours)), 400, 100, 33, ours);
    }

    @Test
    void an_action_is_no_message() {
        String ana = wroteToUs("ana");
        Map<String, ?> typing = Map.of("recipient", Map.of("id", ana), "sender_action", "typing_on");
        assertThat(send("/me/messages", typing).<Map<String, ?>>path("")).containsOnlyKeys("recipient_id");
    }

    @ParameterizedTest
    @CsvSource({
        "instagram_manage_messages, 10",
        "pages_manage_metadata, 200",
    })
    void each_permission_is_needed(String missing, int code) {
        control().reset();
        var granted =
                WITH_MESSAGES.stream().filter(scope -> !scope.equals(missing)).toList();
        String other = meta().token("milabakes", "page", granted);
        refused(send(other, "/me/messages", to(wroteToUs("ana"), "Hi!")), 403, code, 0, missing);
    }

    @Test
    void a_persons_own_token_does_not_write_for_the_page() {
        String hers = meta().token("milabakes", "user", WITH_MESSAGES);
        String path = "/" + PAGE_ID + "/messages";
        refused(send(hers, path, to(wroteToUs("ana"), "Hi!")), 403, 210, 0, "page access token");
    }

    private Response send(String path, Map<String, ?> body) {
        return send(token, path, body);
    }

    private static Response send(String bearer, String path, Map<String, ?> body) {
        return with(bearer).contentType("application/json").body(body).post(path);
    }

    private static String wroteToUs(String who) {
        return meta().message("milabakes", who, "Hello").path("senderId").asText();
    }

    private static String comment(String mediaId) {
        return meta().comment(mediaId, "ana", "Love it", null).path("id").asText();
    }

    private static Map<String, Object> to(String person, String text) {
        return Map.of("recipient", Map.of("id", person), "message", Map.of("text", text));
    }

    private static Map<String, Object> toComment(String comment) {
        return Map.of("recipient", Map.of("comment_id", comment), "message", Map.of("text", "Details sent here"));
    }

    private static Map<String, Object> tagged(String person, String tag) {
        Map<String, Object> message = new HashMap<>(to(person, "a person answers"));
        message.put("messaging_type", "MESSAGE_TAG");
        message.put("tag", tag);
        return message;
    }
}
