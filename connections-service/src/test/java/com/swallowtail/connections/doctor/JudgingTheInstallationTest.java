package com.swallowtail.connections.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.Check.Result;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.events.Topic;
import com.swallowtail.web.Actor;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingTheInstallationTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String ISSUER = "https://id.example.com";

    @ParameterizedTest
    @CsvSource({"https://app.example.com, PASS", "http://localhost:8000, PASS", "http://app.example.com, FAIL"})
    void a_redirect_uri_is_shown_as_it_must_be_registered_and_has_to_be_https(String base, Result result) {
        var check = RedirectUris.judge(Platform.TIKTOK, URI.create(base + "/api/v1/oauth/tiktok/callback"));
        ended(check, result);
        assertThat(check.detail()).contains(base + "/api/v1/oauth/tiktok/callback");
    }

    @ParameterizedTest
    @CsvSource({"true, 0, PASS", "false, 2, PASS", "false, 0, FAIL"})
    void a_login_needs_an_app_of_the_environments_or_of_an_instances(boolean configured, long brought, Result result) {
        ended(AppCredentials.judge("instagram-facebook", LoginVia.FACEBOOK, configured, brought), result);
    }

    @Test
    void a_missing_app_is_named_by_its_settings() {
        assertThat(AppCredentials.judge("tiktok-tiktok", LoginVia.TIKTOK, false, 0)
                        .action())
                .contains("TIKTOK_CLIENT_KEY");
        assertThat(AppCredentials.judge("instagram-facebook", LoginVia.FACEBOOK, false, 0)
                        .action())
                .contains("META_APP_ID");
        assertThat(AppCredentials.judge("instagram-instagram", LoginVia.INSTAGRAM, false, 0)
                        .action())
                .contains("INSTAGRAM_APP_ID");
    }

    @Test
    void an_issuer_calls_itself_what_the_setting_says() {
        ended(issuer(200, "{\"issuer\":\"" + ISSUER + "\"}"), Result.PASS);
        var other = issuer(200, "{\"issuer\":\"https://id.example.com/\"}");
        ended(other, Result.FAIL);
        assertThat(other.detail()).contains("calls itself https://id.example.com/");
    }

    @ParameterizedTest
    @CsvSource({"404, {}", "200, <html>", "200, {}", "200, {\"issuer\":7}"})
    void whoever_has_no_discovery_document_is_no_issuer(int status, String body) {
        ended(issuer(status, body), Result.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "5, PASS", "-5, PASS", "6, FAIL", "-6, FAIL", "3600, FAIL"})
    void clocks_may_differ_by_five_seconds(long seconds, Result result) {
        ended(Skew.judge("database", NOON, NOON.plusSeconds(seconds)), result);
    }

    @Test
    void a_clock_that_is_off_is_said_to_be_ahead_or_behind() {
        assertThat(Skew.judge("database", NOON, NOON.plusSeconds(60)).detail()).contains("60 seconds ahead of");
        assertThat(Skew.judge("database", NOON, NOON.minusSeconds(60)).detail()).contains("60 seconds behind");
    }

    @Test
    void the_issuers_clock_is_read_from_its_answers() {
        ended(TokenIssuer.clock("Sat, 28 Nov 2026 12:00:00 GMT", NOON), Result.PASS);
        ended(TokenIssuer.clock("Sat, 28 Nov 2026 12:01:00 GMT", NOON), Result.FAIL);
        ended(TokenIssuer.clock("noonish", NOON), Result.UNKNOWN);
        ended(TokenIssuer.clock(null, NOON), Result.UNKNOWN);
    }

    @Test
    void what_is_sealed_by_a_key_outside_the_ring_is_counted_and_the_key_named() {
        var ring = new LinkedHashSet<>(List.of("bbbb2222", "aaaa1111"));
        var good = SealingKeys.judge(ring, Map.of("aaaa1111", 7L));
        ended(good, Result.PASS);
        assertThat(good.detail()).contains("bbbb2222, aaaa1111");
        var bad = SealingKeys.judge(ring, Map.of("aaaa1111", 7L, "cccc3333", 2L, "dddd4444", 1L));
        ended(bad, Result.FAIL);
        assertThat(bad.detail())
                .contains("3 stored secrets", "cccc3333, dddd4444")
                .doesNotContain("aaaa1111");
    }

    @Test
    void migrations_that_wait_are_a_fault() {
        ended(Migrations.judge(12, 0), Result.PASS);
        ended(Migrations.judge(11, 1), Result.FAIL);
    }

    @Test
    void a_missing_topic_is_named() {
        var all = Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, topic -> 6));
        var good = Broker.judge(all);
        ended(good, Result.PASS);
        assertThat(good.detail()).contains("swallowtail.posts.v1 (6)");
        all.remove("swallowtail.audit.v1");
        var bad = Broker.judge(all);
        ended(bad, Result.FAIL);
        assertThat(bad.detail()).contains("swallowtail.audit.v1").doesNotContain("posts");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, PASS", "3, 60, PASS", "3, 61, FAIL"})
    void events_that_wait_for_more_than_a_minute_are_a_backlog(long unsent, long age, Result result) {
        ended(Database.outbox(unsent, Duration.ofSeconds(age)), result);
    }

    @ParameterizedTest
    @CsvSource({
        "403, application/problem+json, PASS",
        "401, application/problem+json;charset=UTF-8, PASS",
        "405, application/problem+json, PASS",
        "404, application/problem+json, FAIL",
        "502, application/problem+json, FAIL",
        "200, text/html, FAIL",
        "403, text/html, FAIL"
    })
    void a_stranger_at_a_webhook_is_turned_away_in_our_own_words(int status, String type, Result result) {
        ended(WebhookAddresses.judge("instagram", new Visits.Answer(status, type, null, "")), result);
    }

    @Test
    void a_part_that_breaks_is_a_failed_check_and_nothing_worse() {
        var check = examined(part -> Uni.createFrom().failure(new IllegalStateException("no secret in here")));
        ended(check, Result.FAIL);
        assertThat(check.detail()).isEqualTo("It could not be reached.");
        assertThat(check.action()).isEqualTo("Mend it.");
        ended(
                examined(part -> {
                    throw new IllegalStateException("at once");
                }),
                Result.FAIL);
    }

    @Test
    void a_part_that_stays_silent_is_waited_for_two_seconds() {
        var check = examined(part -> Uni.createFrom().nothing());
        ended(check, Result.FAIL);
        assertThat(check.detail()).isEqualTo("It did not answer within 2 seconds.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "UNKNOWN", "FAIL"})
    void one_failed_check_fails_the_whole_and_one_unknown_leaves_it_unknown(Result other) {
        var checks = List.of(Check.pass("a", "Good."), new Check("b", other, null, "So so.", null, null));
        assertThat(DoctorView.of(checks).result()).isEqualTo(other);
    }

    private static Check examined(Function<String, Uni<List<Check>>> examination) {
        return ExamineInstallation.bounded(new Examination() {
                    @Override
                    public String part() {
                        return "part";
                    }

                    @Override
                    public String remedy() {
                        return "Mend it.";
                    }

                    @Override
                    public Uni<List<Check>> examine() {
                        return examination.apply(part());
                    }
                })
                .await()
                .atMost(Duration.ofSeconds(10))
                .getFirst();
    }

    private static Check issuer(int status, String body) {
        return TokenIssuer.judge(ISSUER, new Visits.Answer(status, "application/json", null, body));
    }

    /** Whatever fails says who puts it right, and how. */
    private static void ended(Check check, Result result) {
        assertThat(check.status()).isEqualTo(result);
        assertThat(check.actor()).isEqualTo(result == Result.FAIL ? Actor.OPERATOR : null);
        assertThat(check.action() != null).isEqualTo(result == Result.FAIL);
    }
}
