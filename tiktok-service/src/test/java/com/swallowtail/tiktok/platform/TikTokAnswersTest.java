package com.swallowtail.tiktok.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformJson;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikTokAnswersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            200, spam_risk_too_many_posts,                             posting-cap-reached,         false
            403, spam_risk_too_many_posts,                             posting-cap-reached,         false
            200, spam_risk_user_banned_from_posting,                   account-banned-from-posting, false
            403, reached_active_user_cap,                              active-user-cap-reached,     false
            403, unaudited_client_can_only_post_to_private_accounts,   unaudited-client,            false
            403, url_ownership_unverified,                             url-ownership-unverified,    false
            403, privacy_level_option_mismatch,                        privacy-level-not-offered,   false
            403, spam_risk_too_many_pending_share,                     too-many-pending-drafts,     false
            400, app_version_check_failed,                             app-version-too-old,         false
            400, invalid_param,                                        invalid-param,               false
            400, invalid_params,                                       invalid-param,               false
            400, invalid_file_upload,                                  file-refused,                false
            400, invalid_publish_id,                                   publication-unknown,         false
            400, token_not_authorized_for_specified_publish_id,        publication-foreign,         false
            400, publish_not_cancellable,                              not-cancellable,             false
            401, access_token_invalid,                                 token-rejected,              false
            200, access_token_invalid,                                 token-rejected,              false
            401, scope_not_authorized,                                 scope-missing,               false
            400, scope_permission_missed,                              scope-missing,               false
            429, rate_limit_exceeded,                                  tiktok-rate-limited,         false
            200, rate_limit_exceeded,                                  tiktok-rate-limited,         false
            429, ok,                                                   tiktok-rate-limited,         false
            400, ok,                                                   tiktok-refused,              false
            418, a_code_of_tomorrow,                                   tiktok-refused,              false
            500, internal_error,                                       tiktok-unavailable,          true
            200, internal_error,                                       tiktok-unavailable,          true
            503, spam_risk_too_many_posts,                             tiktok-unavailable,          true
            302, ok,                                                   tiktok-unavailable,          true
            """)
    void each_refusal_has_its_problem_and_only_an_unwell_tiktok_is_unclear(
            int status, String code, String problem, boolean unclear) {
        PlatformFailure failure = failure(status, envelope(code));
        assertThat(failure.type().code()).isEqualTo(problem);
        assertThat(failure.unclear()).isEqualTo(unclear);
        assertThat(failure.platform().logId()).isEqualTo("2026LOG");
        assertThat(failure.platform().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>oops</html>      | true
            200 | ''                     | true
            200 | {"data":{}}            | true
            200 | []                     | true
            200 | null                   | true
            200 | {"data":{"status":"FAI | true
            502 | <html>oops</html>      | true
            400 | <html>oops</html>      | false
            404 | ''                     | false
            """)
    void an_answer_that_cannot_be_read_is_unclear_unless_its_status_is_a_refusal(
            int status, String body, boolean unclear) {
        assertThat(failure(status, body).unclear()).isEqualTo(unclear);
    }

    @Test
    void an_undocumented_code_is_shown_and_never_more_than_its_words() {
        PlatformFailure failure = failure(
                400,
                "{\"error\":{\"code\":\"new_reason\",\"message\":\"a\\u0000b\\nact.secret123 "
                        + "Bearer act.other!4567 " + "x".repeat(500) + "\"}}");
        assertThat(failure.detail()).isEqualTo("TikTok refused with the code new_reason");
        assertThat(failure.platform().message())
                .startsWith("a b *** ***")
                .doesNotContain("secret123", "other")
                .hasSizeLessThan(210);
    }

    @Test
    void ids_beyond_2_53_are_kept_whole_as_numbers_and_as_strings() {
        Wire.Progress progress = TikTokJson.read(
                ("{\"data\":{\"status\":\"PUBLISH_COMPLETE\",\"news\":1,"
                                + "\"publicaly_available_post_id\":[7412345678901234567,\"7412345678901234568\"]},"
                                + "\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"x\"}}")
                        .getBytes(UTF_8),
                Wire.Progress.class);
        assertThat(Reading.progress(progress).postIds()).containsExactly("7412345678901234567", "7412345678901234568");
    }

    @Test
    void every_documented_fail_reason_is_known() {
        assertThat(TikTokProblem.byPlatformCode().keySet())
                .containsAll(Set.of(
                        "file_format_check_failed",
                        "duration_check_failed",
                        "frame_rate_check_failed",
                        "picture_size_check_failed",
                        "internal",
                        "video_pull_failed",
                        "photo_pull_failed",
                        "publish_cancelled",
                        "auth_removed",
                        "spam_risk_too_many_posts",
                        "spam_risk_user_banned_from_posting",
                        "spam_risk_text",
                        "spam_risk"));
    }

    @Test
    void a_publication_without_an_id_is_unclear() {
        assertThat(catchThrowableOfType(PlatformFailure.class, () -> Reading.publication(new Wire.Started(null, null)))
                        .unclear())
                .isTrue();
    }

    @Test
    void a_video_order_has_tiktoks_own_names() {
        var video = new VideoInit(
                "loaf", "SELF_ONLY", true, false, true, false, true, false, null, new VideoSource.Upload(7, 7, 1));
        assertThat(new String(
                        PlatformJson.write(
                                new Wire.VideoOrder(Wire.PostInfo.of(video), Wire.SourceInfo.of(video.source()))),
                        UTF_8))
                .isEqualTo(
                        "{\"post_info\":{\"title\":\"loaf\",\"privacy_level\":\"SELF_ONLY\",\"disable_comment\":true,"
                                + "\"disable_duet\":false,\"disable_stitch\":true,\"brand_content_toggle\":false,"
                                + "\"brand_organic_toggle\":true,\"is_aigc\":false},"
                                + "\"source_info\":{\"source\":\"FILE_UPLOAD\",\"video_size\":7,\"chunk_size\":7,"
                                + "\"total_chunk_count\":1}}");
    }

    @ParameterizedTest
    @CsvSource({"bytes 0-9999999/50000123, 9999999", "bytes 0-0/5, 0", "bytes */5, -1", "garbage, -1", "'', -1"})
    void progress_is_read_from_the_answered_range(String header, long expected) {
        assertThat(ChunkRequest.progress(header)).isEqualTo(expected);
    }

    private static PlatformFailure failure(int status, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return status >= 300
                ? TikTokJson.refusal(status, bytes)
                : catchThrowableOfType(PlatformFailure.class, () -> TikTokJson.read(bytes, Wire.Progress.class));
    }

    private static String envelope(String code) {
        return "{\"data\":{},\"error\":{\"code\":\"" + code + "\",\"message\":\"no\",\"log_id\":\"2026LOG\"}}";
    }
}
