package com.swallowtail.instagram.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.publishing.webhook.Stranger;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may deliver, and who may ask whether this is the address. */
class DeliveryGateTest {
    private static final AppSecret META = new AppSecret("meta-secret");
    private static final AppSecret INSTAGRAM = new AppSecret("instagram-secret");
    private static final byte[] BODY = "{\"object\":\"instagram\",\"entry\":[]}".getBytes(UTF_8);

    private static final WebhookConfig CONFIG = new OurConfig(
            META,
            Optional.of(INSTAGRAM),
            Optional.of(new AppSecret("our-word")),
            Duration.ofMinutes(5),
            Duration.ofDays(7));

    private final DeliveryGate gate = new DeliveryGate(CONFIG);
    private final Handshake handshake = new Handshake(CONFIG);

    @Test
    void either_secret_of_the_app_may_have_signed() {
        assertThat(gate.admit("sha256=" + META.sign(BODY), BODY).stranger()).isNull();
        assertThat(gate.admit("sha256=" + INSTAGRAM.sign(BODY), BODY).stranger())
                .isNull();
    }

    @Test
    void the_signature_is_that_of_the_raw_body() {
        assertThat(new AppSecret("key").sign("{}".getBytes(UTF_8)))
                .isEqualTo("a777724d943eb48dc69bca8a4a6d57a04db3f9ec7e1de4e581e860265bdf3032");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no header               |
            empty                   | ''
            no scheme               | %s
            another scheme          | sha1=%s
            no signature            | sha256=
            a truncated signature   | sha256=5e1f
            no hexadecimal          | sha256=%x
            """)
    void a_delivery_without_proof_is_refused(String why, String header) {
        String filled =
                header == null ? null : header.replace("%s", META.sign(BODY)).replace("%x", "x".repeat(64));
        assertThat(refusal(filled, BODY)).as(why).isEqualTo("webhook-signature-invalid");
    }

    @Test
    void what_our_app_did_not_sign_is_a_strangers() {
        String header = "sha256=" + new AppSecret("theirs").sign(BODY);
        assertThat(gate.admit(header, BODY).stranger())
                .isEqualTo(new Stranger(null, header, WebhookProblem.WEBHOOK_SIGNATURE_INVALID));
    }

    @Test
    void an_altered_body_is_not_ours() {
        byte[] altered = new String(BODY, UTF_8).replace("[]", "[ ]").getBytes(UTF_8);
        assertThat(gate.admit("sha256=" + META.sign(BODY), altered).stranger()).isNotNull();
    }

    @Test
    void a_strangers_body_in_another_form_is_refused_without_asking() {
        byte[] text = "hello".getBytes(UTF_8);
        assertThat(refusal("sha256=" + new AppSecret("theirs").sign(text), text))
                .isEqualTo("webhook-signature-invalid");
    }

    @Test
    void a_signed_body_in_another_form_is_refused_as_unreadable() {
        byte[] text = "hello".getBytes(UTF_8);
        assertThat(refusal("sha256=" + META.sign(text), text)).isEqualTo("webhook-unreadable");
    }

    @Test
    void the_handshake_gives_the_challenge_back_to_who_knows_the_word() {
        assertThat(handshake.answer("subscribe", "our-word", "1158201444")).isEqualTo("1158201444");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "subscribe, their-word, 1",
                "subscribe, -, 1",
                "subscribe, our-word, -",
                "unsubscribe, our-word, 1",
                "-, -, -"
            })
    void nobody_else_gets_it(String mode, String word, String challenge) {
        Problem problem = catchThrowableOfType(Problem.class, () -> handshake.answer(mode, word, challenge));
        assertThat(problem.type().code()).isEqualTo("webhook-verify-token-wrong");
    }

    @Test
    void where_no_word_is_agreed_upon_nobody_gets_it() {
        var silent = new Handshake(
                new OurConfig(META, Optional.empty(), Optional.empty(), Duration.ofMinutes(5), Duration.ofDays(7)));
        assertThat(catchThrowableOfType(Problem.class, () -> silent.answer("subscribe", "", "1")))
                .isNotNull();
    }

    private String refusal(String header, byte[] body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> gate.admit(header, body));
        return problem == null ? "let in" : problem.type().code();
    }

    private record OurConfig(
            AppSecret metaSecret,
            Optional<AppSecret> instagramSecret,
            Optional<AppSecret> verifyToken,
            Duration newAccount,
            Duration memory)
            implements WebhookConfig {}
}
