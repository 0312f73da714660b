package com.swallowtail.instagram.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Meta's notifications say, in each of the forms in which they come. */
class NotificationTest {
    private static final String COMMENT = """
            {"object":"instagram","entry":[{"id":"1784","time":1763978400,"changes":[{"field":"comments","value":{
             "id":"1789","parent_id":"1788","text":"Love it","from":{"id":"5261","username":"ana"},
             "media":{"id":"1791","media_product_type":"FEED"}}}]}]}
            """;

    @Test
    void a_comment_is_told_with_who_said_what_and_where() {
        var comment = only(COMMENT);
        assertThat(comment.type()).isEqualTo("comment.received");
        assertThat(comment.id()).isEqualTo("1789");
        assertThat(comment.accountId()).isEqualTo("1784");
        assertThat(comment.at()).isEqualTo(Instant.ofEpochSecond(1763978400));
        assertThat(comment.facts())
                .isEqualTo(Map.of(
                        "commentId", "1789",
                        "parentId", "1788",
                        "text", "Love it",
                        "authorId", "5261",
                        "authorUsername", "ana",
                        "mediaId", "1791",
                        "mediaProductType", "FEED"));
    }

    @Test
    void its_id_may_have_its_other_name() {
        assertThat(only(COMMENT.replace("\"id\":\"1789\"", "\"comment_id\":\"1789\""))
                        .id())
                .isEqualTo("1789");
    }

    @Test
    void a_notification_may_come_in_a_list() {
        assertThat(only("[" + COMMENT + "]").id()).isEqualTo("1789");
    }

    @Test
    void a_change_may_come_without_its_list() {
        var flat = """
                {"object":"instagram","entry":[{"id":"1784","time":1,"field":"comments","value":{"id":"1789","text":"x"}}]}
                """;
        assertThat(only(flat).id()).isEqualTo("1789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"from\":{\"id\":\"1784\",\"username\":\"me\"}",
                "\"from\":{\"id\":\"5261\",\"self_ig_scoped_id\":\"5261\"}"
            })
    void what_the_account_itself_said_is_no_news(String from) {
        assertThat(parsed(COMMENT.replace("\"from\":{\"id\":\"5261\",\"username\":\"ana\"}", from)))
                .isEmpty();
    }

    @Test
    void a_mention_in_a_comment_differs_from_one_in_the_caption() {
        var mention = """
                {"object":"instagram","entry":[{"id":"1784","time":1,
                 "changes":[{"field":"mentions","value":{"media_id":"1791","comment_id":"1789"}},
                            {"field":"mentions","value":{"media_id":"1791"}}]}]}
                """;
        assertThat(parsed(mention)).extracting(Happening::id).containsExactly("1791/1789", "1791/");
        assertThat(parsed(mention)).extracting(Happening::type).containsOnly("mention.received");
    }

    @Test
    void a_figure_that_is_not_available_is_left_out() {
        var story = """
                {"object":"instagram","entry":[{"id":"1784","time":7,"changes":[{"field":"story_insights","value":{
                 "media_id":"1802","impressions":17,"reach":0,"taps_forward":12,"taps_back":-1,"exits":-1,"replies":-1}}]}]}
                """;
        assertThat(only(story).facts())
                .isEqualTo(
                        Map.of("mediaId", "1802", "figures", Map.of("impressions", 17, "reach", 0, "tapsForward", 12)));
    }

    @Test
    void a_message_is_told_with_what_hangs_on_it() {
        var message = message("""
                "message":{"mid":"m1","text":"Hello","reply_to":{"story":{"id":"1802"}},
                 "attachments":[{"type":"image","payload":{"url":"https://cdn.example/a.jpg"}}]}
                """);
        assertThat(only(message).at()).isEqualTo(Instant.ofEpochMilli(1763978400123L));
        assertThat(only(message).facts())
                .isEqualTo(Map.of(
                        "messageId", "m1",
                        "senderId", "5261",
                        "text", "Hello",
                        "replyToStoryId", "1802",
                        "attachments", List.of(Map.of("type", "image", "url", "https://cdn.example/a.jpg"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"message\":{\"mid\":\"m1\",\"text\":\"x\",\"is_echo\":true}",
                "\"message\":{\"mid\":\"m1\",\"text\":\"x\",\"is_self\":true}",
                "\"message\":{\"mid\":\"m1\",\"is_deleted\":true}",
                "\"reaction\":{\"mid\":\"m1\",\"action\":\"react\"}",
                "\"read\":{\"mid\":\"m1\"}"
            })
    void what_is_no_new_message_of_somebody_else_is_not_told(String said) {
        assertThat(parsed(message(said))).isEmpty();
    }

    @Test
    void a_text_that_would_not_fit_into_an_event_is_cut() {
        var endless = only(COMMENT.replace("Love it", "x".repeat(20_000)));
        assertThat(endless.facts().get("text")).isEqualTo("x".repeat(10_000));
    }

    @Test
    void a_field_of_tomorrow_says_nothing_and_hides_nothing() {
        var mixed = COMMENT.replace("\"changes\":[", "\"changes\":[{\"field\":\"songs\",\"value\":{\"id\":\"1\"}},");
        assertThat(parsed(mixed)).extracting(Happening::id).containsExactly("1789");
        assertThat(notification(mixed).name()).isEqualTo("comments,songs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "{}", "[]", "7", "{\"object\":\"page\",\"entry\":[]}", "{\"object\":\"instagram\"}"
            })
    void what_is_not_about_instagram_cannot_be_read(String body) {
        assertThat(Notification.parse(body.getBytes(UTF_8))).isNull();
    }

    private static String message(String said) {
        return """
                {"object":"instagram","entry":[{"id":"1784","time":1763978400123,"messaging":[
                 {"sender":{"id":"5261"},"recipient":{"id":"1784"},"timestamp":1763978400123,%s}]}]}
                """.formatted(said);
    }

    private static Happening only(String body) {
        assertThat(parsed(body)).hasSize(1);
        return parsed(body).getFirst();
    }

    private static List<Happening> parsed(String body) {
        return notification(body).happenings();
    }

    private static Notification notification(String body) {
        var notification = Notification.parse(body.getBytes(UTF_8));
        assertThat(notification).isNotNull();
        return notification;
    }
}
