package com.swallowtail.instagram.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformFailure.Denied;
import com.swallowtail.publishing.platform.PlatformFailure.ScopeMissing;
import com.swallowtail.publishing.platform.PlatformFailure.Throttled;
import com.swallowtail.publishing.platform.PlatformFailure.TokenRejected;
import com.swallowtail.publishing.platform.PlatformFailure.Unavailable;
import com.swallowtail.web.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramAnswersTest {
    private static final Duration PAUSE = Duration.ofMinutes(7);

    /** The table of Meta's publishing errors row by row, and what is seen beside it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            -2,    2207003, media-pull-timed-out,    you,      true
            -2,    2207020, container-expired,       you,      true
            -1,    2207001, instagram-unavailable,   platform, true
            -1,    2207032, container-not-created,   platform, true
            -1,    2207053, upload-failed,           platform, true
            -1,    2207073, media-type-unsupported,  you,      false
            1,     2207057, cover-offset-refused,    you,      false
            4,     2207051, refused-as-spam,         you,      false
            9,     2207042, posting-cap-reached,     you,      true
            24,    2207006, container-media-unknown, you,      true
            24,    2207008, container-unknown,       you,      true
            25,    2207050, account-restricted,      you,      false
            100,   2207023, invalid-param,           you,      false
            100,   2207028, carousel-size-refused,   you,      false
            100,   2207035, product-tags-refused,    you,      false
            100,   2207036, product-tags-refused,    you,      false
            100,   2207037, product-tags-refused,    you,      false
            100,   2207040, too-many-tags,           you,      false
            352,   2207026, media-format-refused,    you,      false
            9004,  2207052, media-pull-failed,       you,      false
            9007,  2207027, container-not-ready,     platform, true
            36000, 2207004, image-too-large,         you,      false
            36001, 2207005, image-format-refused,    you,      false
            36003, 2207009, aspect-ratio-refused,    you,      false
            36004, 2207010, caption-too-long,        you,      false
            100,   2207018, tagging-refused,         you,      false
            100,   2207077, media-pull-failed,       you,      false
            100,   2207081, trial-reel-refused,      you,      false
            100,   2207082, video-not-processed,     you,      false
            100,   2207085, video-not-processed,     you,      false
            """)
    void each_refusal_of_a_post_says_why_who_acts_and_how(
            int code, int subcode, String problem, String actor, boolean passes) {
        PlatformFailure failure = failure(400, error(code, subcode, "no"));
        assertThat(failure.platform().code()).isEqualTo(String.valueOf(code));
        assertThat(failure.platform().subcode()).isEqualTo(String.valueOf(subcode));
        assertThat(failure.platform().logId()).isEqualTo("AXsgn");
        assertThat(failure.unclear()).isEqualTo(problem.equals("instagram-unavailable"));
        Failure ofContainer = Reading.status(new Wire.ContainerState("ERROR", "Error: code " + subcode, null))
                .failure();
        for (Failure told : List.of(failure.failure(), ofContainer)) {
            assertThat(told.code()).isEqualTo(problem);
            assertThat(told.actor().wireName()).isEqualTo(actor);
            assertThat(told.retryable()).isEqualTo(passes);
            assertThat(told.detail()).isNotBlank();
            assertThat(told.action()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            190  | 463 | expired                               | sign-in-expired
            190  | 458 | not authorized                        | app-removed
            190  | 459 | checkpoint                            | account-checkpointed
            190  | 460 | password                              | password-changed
            190  | 464 | unconfirmed                           | account-unconfirmed
            190  | 467 | invalid                               | token-rejected
            190  | 492 | role                                  | page-role-lost
            190  |     | Cannot parse access token             | token-rejected
            190  | 999 | of tomorrow                           | token-rejected
            102  |     | session                               | token-rejected
            """)
    void a_dead_token_tells_why(int code, Integer subcode, String message, String problem) {
        PlatformFailure failure = failure(400, error(code, subcode, message));
        assertThat(failure).isInstanceOf(TokenRejected.class);
        assertThat(failure.type().code()).isEqualTo(problem);
        assertThat(failure.type().status()).isEqualTo(409);
        assertThat(((TokenRejected) failure).platformError())
                .isEqualTo(subcode == null ? String.valueOf(code) : code + "/" + subcode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10    |      | (#10) Application does not have permission    | scope-missing             | you
            10    |      | (#10) Not enough viewers for the media         | not-enough-viewers        | platform
            200   |      | (#200) Requires pages_read_engagement          | scope-missing             | you
            200   |      | lacks the ads_management permission            | ads-permission-missing    | you
            299   |      | permission                                     | scope-missing             | you
            100   | 33   | Object with ID 1 does not exist                | object-unknown            | you
            803   |      | alias                                          | object-unknown            | you
            100   |      | (#100) cannot be loaded due to missing permission | scope-missing          | you
            100   |      | Invalid appsecret_proof provided               | app-misconfigured         | operator
            104   |      | signature                                      | app-misconfigured         | operator
            3     |      | capability                                     | app-lacks-capability      | operator
            2500  |      | Unknown path components: /v99.0                | call-not-understood       | operator
            368   |      | blocked                                        | blocked-for-policy        | you
            506   |      | duplicate                                      | duplicate-post            | you
            100   |      | INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID    | location-refused          | you
            100   |      | INSTAGRAM_PLATFORM_API__PERMISSION             | partnership-refused       | you
            4711  |      | of tomorrow                                    | instagram-refused         | platform
            """)
    void each_documented_code_says_who_acts(int code, Integer subcode, String message, String problem, String actor) {
        PlatformFailure failure = failure(400, error(code, subcode, message));
        assertThat(failure.type().code()).isEqualTo(problem);
        assertThat(failure.type().actor().wireName()).isEqualTo(actor);
        assertThat(failure.unclear()).isFalse();
        assertThat(failure instanceof ScopeMissing)
                .isEqualTo(problem.equals("scope-missing") || problem.equals("ads-permission-missing"));
    }

    @ParameterizedTest
    @CsvSource({"4,", "17,", "18,", "32,", "341,", "613,", "613, 1996", "80001,", "80002,", "80006,"})
    void a_throttled_call_waits_as_long_as_meta_says(int code, Integer subcode) {
        PlatformFailure failure = failure(403, error(code, subcode, "too many calls"));
        assertThat(failure).isInstanceOf(Throttled.class);
        assertThat(((Throttled) failure).pause()).isEqualTo(PAUSE);
        assertThat(failure.retryAfter()).isEqualTo(PAUSE);
        assertThat(failure.unclear()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"error":{"message":"x","code":190,"error_subcode":463}} | sign-in-expired       | false
            200 | {"error":{"message":"x","code":2,"is_transient":true}}    | instagram-unavailable | true
            400 | {"error":{"message":"x","code":1}}                        | instagram-unavailable | true
            400 | {"error":{"message":"x","code":77,"is_transient":true}}   | instagram-unavailable | true
            500 | {"error":{"message":"x","code":1}}                        | instagram-unavailable | true
            500 | <html>oops</html>                                         | instagram-unavailable | true
            200 | <html>Service Unavailable</html>                          | instagram-unavailable | true
            200 | []                                                        | instagram-unavailable | true
            200 | ''                                                        | instagram-unavailable | true
            200 | {"error":"odd"}                                           | instagram-unavailable | true
            302 | ''                                                        | instagram-unavailable | true
            404 | <html>no</html>                                           | instagram-refused     | false
            429 | <html>slow</html>                                         | instagram-rate-limited | false
            """)
    void the_body_decides_and_what_cannot_be_read_is_unclear(int status, String body, String problem, boolean unclear) {
        PlatformFailure failure = failure(status, body);
        assertThat(failure.type().code()).isEqualTo(problem);
        assertThat(failure.unclear()).isEqualTo(unclear);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"blame_field_specs\":[[\"caption\"]]}", "\"{\\\"blame_field_specs\\\":[]}\"", "[]"})
    void error_data_may_have_any_form(String data) {
        PlatformFailure failure = failure(
                400,
                "{\"error\":{\"message\":\"x\",\"code\":36004,\"error_subcode\":2207010,\"error_data\":" + data + "}}");
        assertThat(failure.type()).isEqualTo(InstagramProblem.CAPTION_TOO_LONG);
    }

    @Test
    void words_for_people_are_shown_and_never_a_token() {
        PlatformFailure failure = failure(400, """
                {"error": {"message": "technical", "code": 100, "error_user_msg":
                 "see https://graph.facebook.com/x?access_token=EAABsecret123&y=1 and EAABother456 or IGAAthird789"}}""");
        assertThat(failure.platform().message()).startsWith("see ").doesNotContain("secret123", "other456", "third789");
    }

    @Test
    void a_container_that_failed_tells_the_subcode_in_its_sentence() {
        ContainerStatus status = Reading.status(
                new Wire.ContainerState("ERROR", "Error: Media upload has failed with error code 2207026", null));
        assertThat(status.failure().code()).isEqualTo("media-format-refused");
        assertThat(status.failure().platform().subcode()).isEqualTo("2207026");
        assertThat(Reading.status(new Wire.ContainerState("ERROR", null, null))
                        .failure()
                        .code())
                .isEqualTo("container-not-created");
        assertThat(Reading.status(new Wire.ContainerState("EXPIRED", null, null))
                        .failure()
                        .code())
                .isEqualTo("container-expired");
        assertThat(Reading.status(new Wire.ContainerState("RESTING", null, null))
                        .state())
                .isEqualTo(ContainerState.UNKNOWN);
    }

    @Test
    void a_success_without_an_id_is_unclear() {
        assertThat(catchThrowableOfType(PlatformFailure.class, () -> Reading.id(new Wire.Created(null, null))))
                .isInstanceOf(Unavailable.class)
                .matches(failure -> ((PlatformFailure) failure).unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T18:04:05+0000",
                "2026-11-23T18:04:05+00:00",
                "2026-11-23T18:04:05Z",
                "2026-11-23T10:04:05-0800"
            })
    void times_are_read_with_and_without_a_colon(String time) {
        assertThat(Reading.instant(time)).isEqualTo(Instant.parse("2026-11-23T18:04:05Z"));
    }

    @Test
    void a_list_ends_where_there_is_no_next_even_with_a_cursor() {
        var cursors = new Wire.Cursors("QVFI");
        var last = new Wire.MediaList(List.of(), new Wire.Paging(cursors, null));
        var first = new Wire.MediaList(List.of(), new Wire.Paging(cursors, "https://x?access_token=EAAB"));
        assertThat(Reading.page(last).nextCursor()).isNull();
        assertThat(Reading.page(first).nextCursor()).isEqualTo("QVFI");
        assertThat(Reading.page(new Wire.MediaList(null, null)).media()).isEmpty();
    }

    @Test
    void an_insight_without_a_number_has_no_value() {
        var insights = GraphJson.read(200, """
                {"data": [{"name": "reach", "period": "day", "total_value": {"value": 224, "breakdowns": [
                    {"dimension_keys": ["timeframe", "country"],
                     "results": [{"dimension_values": ["THIS_MONTH", "ES"], "value": 3}]}]}},
                  {"name": "views", "period": "lifetime", "values": [{"value": 7}]},
                  {"name": "follower_count", "period": "day", "values": [
                    {"value": 12, "end_time": "2026-11-20T08:00:00+0000"}]},
                  {"name": "shares", "period": "lifetime", "values": []}]}
                """.getBytes(UTF_8), Wire.Insights.class, PAUSE);
        List<Insight> read = InsightReading.of(insights);
        assertThat(read)
                .extracting(insight -> String.valueOf(insight.value()))
                .containsExactly("224", "7", "null", "null");
        assertThat(read.getFirst().parts().getFirst().dimensions())
                .containsExactly(
                        new Insight.Dimension("timeframe", "THIS_MONTH"), new Insight.Dimension("country", "ES"));
        assertThat(read.get(2).series()).hasSize(1);
    }

    @Test
    void every_problem_but_those_that_words_tell_has_a_code_of_its_own() {
        assertThat(InstagramProblem.byPlatformCode()).containsKeys("190", "10", "100", "2207042", "80002");
        assertThat(failure(400, error(4711, null, "x"))).isInstanceOf(Denied.class);
    }

    private static PlatformFailure failure(int status, String body) {
        return catchThrowableOfType(
                PlatformFailure.class, () -> GraphJson.read(status, body.getBytes(UTF_8), Wire.Created.class, PAUSE));
    }

    private static String error(int code, Integer subcode, String message) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code
                + (subcode == null ? "" : ",\"error_subcode\":" + subcode) + ",\"fbtrace_id\":\"AXsgn\"}}";
    }
}
