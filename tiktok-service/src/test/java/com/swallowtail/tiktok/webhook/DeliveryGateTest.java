package com.swallowtail.tiktok.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.publishing.webhook.Arrival;
import com.swallowtail.publishing.webhook.Stranger;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryGateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String T = Long.toString(NOW.getEpochSecond());
    private static final AppSecret SECRET = new AppSecret("our-secret");
    private static final byte[] BODY = body("our-app");

    private static final WebhookConfig CONFIG = new OurConfig("our-app", SECRET, Duration.ofMinutes(5));

    private final DeliveryGate gate = new DeliveryGate(CONFIG, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_delivery_that_tiktok_signed_is_let_in() {
        Arrival arrival = gate.admit("t=" + T + ",s=" + SignatureHeader.sign(SECRET, T, BODY), BODY);
        assertThat(arrival.event()).isEqualTo("post.publish.complete");
        assertThat(arrival.stranger()).isNull();
    }

    @Test
    void a_delivery_is_read_with_its_content() {
        TikTokDelivery delivery = DeliveryJson.parse(BODY);
        assertThat(delivery.userOpenid()).isEqualTo("_000open");
        assertThat(delivery.value("publish_id")).isEqualTo("v_pub~1");
        assertThat(delivery.value("post_id")).as("a number beyond 2^53").isEqualTo("7412345678901234567");
    }

    @Test
    void one_right_signature_among_several_is_enough() {
        assertThat(gate.admit("t=" + T + ", s=00ff, s=" + SignatureHeader.sign(SECRET, T, BODY), BODY))
                .isNotNull();
    }

    @Test
    void the_signature_is_the_one_that_tiktok_documents() {
        assertThat(SignatureHeader.sign(new AppSecret("key"), "1", "{}".getBytes(UTF_8)))
                .isEqualTo("1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no header                    |
            empty                        | ''
            no time                      | s=%s
            no signature                 | t=%t
            an empty signature           | t=%t,s=
            two times                    | t=%t,t=%t,s=%s
            a time that is no number     | t=soon,s=%s
            a signature of another time  | t=1,s=%s
            a truncated signature        | t=%t,s=5e1f
            """)
    void a_delivery_without_proof_is_refused(String why, String header) {
        String filled =
                header == null ? null : header.replace("%t", T).replace("%s", SignatureHeader.sign(SECRET, T, BODY));
        assertThat(refusal(filled, BODY)).as(why).isEqualTo("webhook-signature-invalid");
    }

    @Test
    void an_altered_body_is_refused() {
        byte[] altered = new String(BODY, UTF_8).replace("v_pub~1", "v_pub~2").getBytes(UTF_8);
        assertThat(refusal("t=" + T + ",s=" + SignatureHeader.sign(SECRET, T, BODY), altered))
                .isEqualTo("webhook-signature-invalid");
    }

    @Test
    void a_signature_of_another_secret_is_refused() {
        assertThat(refusal("t=" + T + ",s=" + SignatureHeader.sign(new AppSecret("theirs"), T, BODY), BODY))
                .isEqualTo("webhook-signature-invalid");
    }

    @ParameterizedTest
    @CsvSource({"-300, let in", "300, let in", "-301, webhook-stale", "301, webhook-stale", "-86400, webhook-stale"})
    void only_deliveries_of_the_last_five_minutes_are_let_in(long seconds, String expected) {
        String time = Long.toString(NOW.getEpochSecond() + seconds);
        assertThat(refusal("t=" + time + ",s=" + SignatureHeader.sign(SECRET, time, BODY), BODY))
                .isEqualTo(expected);
    }

    @Test
    void a_delivery_for_another_app_is_a_strangers() {
        byte[] foreign = body("their-app");
        String header = "t=" + T + ",s=" + SignatureHeader.sign(new AppSecret("theirs"), T, foreign);
        assertThat(gate.admit(header, foreign).stranger())
                .isEqualTo(new Stranger("their-app", header, WebhookProblem.WEBHOOK_APP_UNKNOWN));
    }

    @Test
    void a_strangers_delivery_is_refused_at_once_if_nobody_can_have_signed_it() {
        byte[] foreign = body("their-app");
        assertThat(refusal(null, foreign)).isEqualTo("webhook-app-unknown");
        assertThat(refusal("t=" + T + ",s=00", foreign)).isEqualTo("webhook-app-unknown");
        assertThat(refusal("t=" + T + ",s=" + "z".repeat(64), foreign)).isEqualTo("webhook-app-unknown");
        assertThat(refusal("t=1,s=" + "0".repeat(64), foreign)).isEqualTo("webhook-stale");
        assertThat(refusal("t=" + T + ",s=" + "0".repeat(64), body("their\\u0000app")))
                .isEqualTo("webhook-app-unknown");
        assertThat(refusal("t=" + T + ",s=" + "0".repeat(64), body("x".repeat(201))))
                .isEqualTo("webhook-app-unknown");
    }

    @Test
    void a_signed_body_in_another_form_is_refused() {
        byte[] text = "hello".getBytes(UTF_8);
        assertThat(refusal("t=" + T + ",s=" + SignatureHeader.sign(SECRET, T, text), text))
                .isEqualTo("webhook-unreadable");
    }

    private String refusal(String header, byte[] body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> gate.admit(header, body));
        return problem == null ? "let in" : problem.type().code();
    }

    private static byte[] body(String app) {
        return ("{\"client_key\":\"" + app + "\",\"event\":\"post.publish.complete\",\"create_time\":1,"
                        + "\"user_openid\":\"_000open\","
                        + "\"content\":\"{\\\"publish_id\\\":\\\"v_pub~1\\\",\\\"post_id\\\":7412345678901234567}\"}")
                .getBytes(UTF_8);
    }

    private record OurConfig(String clientKey, AppSecret clientSecret, Duration tolerance) implements WebhookConfig {}
}
