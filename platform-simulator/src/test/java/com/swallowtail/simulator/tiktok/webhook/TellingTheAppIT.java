package com.swallowtail.simulator.tiktok.webhook;

import static com.swallowtail.simulator.fixtures.DeveloperApp.SECRET;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.revoke;
import static com.swallowtail.simulator.fixtures.Posts.draft;
import static com.swallowtail.simulator.fixtures.Posts.published;
import static com.swallowtail.simulator.fixtures.Posts.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.simulator.fixtures.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellingTheAppIT {
    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
        control().reset();
        control().settings(Map.of("processingMs", 0, "webhookUrl", receiver.url(), "webhookRetryMs", 100));
    }

    @AfterEach
    void stop() {
        control().reset();
        receiver.close();
    }

    @Test
    void a_public_post_is_told_twice_in_its_two_steps() {
        String publishId = published(connected());
        assertThat(events(2)).containsExactly("post.publish.complete", "post.publish.publicly_available");
        JsonPath content = content(1);
        assertThat(content.getString("publish_id")).isEqualTo(publishId);
        assertThat(content.getString("post_id")).isNotBlank();
        assertThat(content.getString("publish_type")).isEqualTo("DIRECT_PUBLISH");
    }

    @Test
    void the_signature_covers_time_and_raw_body() throws Exception {
        published(connected());
        Receiver.Received webhook = received(1).getFirst();
        String time = webhook.signature().substring(2, webhook.signature().indexOf(','));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((time + "." + webhook.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(webhook.signature())
                .isEqualTo("t=" + time + ",s=" + HexFormat.of().formatHex(expected));
        assertThat(Long.parseLong(time)).isBetween(now() - 10, now() + 1);
    }

    @Test
    void a_signature_can_be_made_stale() {
        control().settings(Map.of("webhookAgeSeconds", 3600));
        published(connected());
        String signature = received(1).getFirst().signature();
        assertThat(Long.parseLong(signature.substring(2, signature.indexOf(','))))
                .isLessThan(now() - 3000);
    }

    @Test
    void a_failure_is_told_with_its_reason() {
        control().outcomes("frame_rate_check_failed", 1);
        published(connected());
        assertThat(events(1)).containsExactly("post.publish.failed");
        assertThat(content(0).getString("reason")).isEqualTo("frame_rate_check_failed");
    }

    @Test
    void a_draft_is_told_when_it_is_delivered() {
        draft(connected());
        assertThat(events(1)).containsExactly("post.publish.inbox_delivered");
        assertThat(content(0).getString("publish_type")).isEqualTo("INBOX_SHARE");
    }

    @Test
    void a_withdrawn_post_is_told_with_tiktoks_own_spelling() {
        String publishId = published(connected());
        settled(publishId, "PUBLISH_COMPLETE");
        control().withdraw(publishId);
        assertThat(events(3)).endsWith("post.publish.no_longer_publicaly_available");
    }

    @Test
    void revoking_is_told_with_reason_5() {
        revoke(connected());
        assertThat(events(1)).containsExactly("authorization.removed");
        assertThat(content(0).getInt("reason")).isEqualTo(5);
    }

    @Test
    void what_is_not_answered_200_is_sent_again() {
        receiver.answerOnce(500);
        receiver.answerOnce(204);
        revoke(connected());
        assertThat(received(3))
                .extracting(Receiver.Received::body)
                .containsOnly(received(3).getFirst().body());
        await().until(() ->
                control().webhooks().getFirst().path("state").asText().equals("DELIVERED"));
    }

    @Test
    void copies_are_sent_if_set() {
        control().settings(Map.of("webhookCopies", 3));
        revoke(connected());
        assertThat(events(3)).containsOnly("authorization.removed");
    }

    @Test
    void they_can_be_late_by_the_simulated_clock() {
        control().settings(Map.of("webhookDelayMs", 3_600_000));
        revoke(connected());
        assertThat(receiver.received()).isEmpty();
        control().clock(Duration.ofHours(1));
        assertThat(events(1)).containsExactly("authorization.removed");
    }

    @Test
    void after_72_hours_nobody_tries_again() {
        control().settings(Map.of("webhookRetryMs", 14_400_000));
        receiver.answerOnce(500);
        receiver.answerOnce(500);
        revoke(connected());
        received(1);
        control().clock(Duration.ofHours(73));
        await().until(() ->
                control().webhooks().getFirst().path("state").asText().equals("GIVEN_UP"));
    }

    @Test
    void the_order_can_be_reversed() {
        control().settings(Map.of("webhookOrder", "reversed"));
        published(connected());
        assertThat(events(2)).containsExactly("post.publish.publicly_available", "post.publish.complete");
    }

    @Test
    void they_can_be_switched_off() {
        control().settings(Map.of("webhooksEnabled", false));
        revoke(connected());
        await().until(() -> !control().webhooks().isEmpty());
        assertThat(control().webhooks().getFirst().path("state").asText()).isEqualTo("NOT_SENT");
        assertThat(receiver.received()).isEmpty();
    }

    private List<Receiver.Received> received(int count) {
        return await().until(receiver::received, all -> all.size() >= count);
    }

    private List<String> events(int count) {
        return received(count).stream()
                .map(each -> JsonPath.from(each.body()).getString("event"))
                .toList();
    }

    private JsonPath content(int number) {
        String body = received(number + 1).get(number).body();
        return JsonPath.from(JsonPath.from(body).getString("content"));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
