package com.swallowtail.connections.platform.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.connections.platform.PlatformFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokAnswerTest {
    private static final String GRANT = """
            {"access_token":"act.1","expires_in":7200,"open_id":"_000x","refresh_expires_in":15552000,
             "refresh_token":"%s","scope":"user.info.basic,video.list","token_type":"Bearer"}""";

    @Test
    void a_grant_is_read_with_the_platforms_own_lifetimes() {
        // When
        var grant = TikTokAnswer.of(200, GRANT.formatted("rft.1")).grant(false);
        // Then
        assertThat(grant.accessLife()).isEqualTo(Duration.ofHours(2));
        assertThat(grant.refreshLife()).isEqualTo(Duration.ofDays(180));
        assertThat(grant.accountId()).isEqualTo("_000x");
        assertThat(grant.scopes()).containsExactlyInAnyOrder("user.info.basic", "video.list");
    }

    @Test
    void a_blank_refresh_token_is_none() {
        assertThat(TikTokAnswer.of(200, GRANT.formatted(" ")).grant(true).refreshToken())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    400, invalid_grant,           GrantDead
                    200, invalid_grant,           GrantDead
                    401, invalid_client,          Misconfigured
                    200, unauthorized_client,     Misconfigured
                    400, invalid_request,         Denied
                    403, access_denied,           Denied
                    429, rate_limit_exceeded,     Throttled
                    200, rate_limit_exceeded,     Throttled
                    500, invalid_grant,           Unavailable
                    503, temporarily_unavailable, Unavailable
                    200, server_error,            Unavailable""")
    void an_error_is_an_error_whatever_the_status(int status, String error, String failure) {
        assertThatThrownBy(() -> TikTokAnswer.of(status, "{\"error\":\"" + error + "\",\"log_id\":\"L\"}")
                        .grant(true))
                .isInstanceOf(PlatformFailure.class)
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure));
    }

    @ParameterizedTest
    @CsvSource({"200,''", "200,<html>", "200,[]", "200,null", "204,''", "200,'{\"access_token\":7}'"})
    void garbage_is_no_answer(int status, String body) {
        assertThatThrownBy(() -> TikTokAnswer.of(status, body).grant(true))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    200 | {}
                    200 |
                    204 |
                    200 | {"data":{},"error":{"code":"ok"}}
                    400 | {"error":"invalid_grant"}
                    200 | {"error":"invalid_grant"}
                    400 | {"error":"invalid_request"}
                    401 | {"error":{"code":"access_token_invalid"}}""", delimiter = '|')
    void a_grant_that_is_taken_back_or_gone_already_is_revoked(int status, String body) {
        assertThatCode(() -> TikTokAnswer.of(status, body).revoked()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    500 | {}                                        | Unavailable
                    503 |                                           | Unavailable
                    404 |                                           | Unavailable
                    302 |                                           | Unavailable
                    200 | <html>                                    | Unavailable
                    200 | []                                        | Unavailable
                    200 | {"err                                     | Unavailable
                    200 | {"error":"server_error"}                  | Unavailable
                    200 | {"error":{"code":"internal_error"}}       | Unavailable
                    429 | {}                                        | Throttled
                    200 | {"error":{"code":"rate_limit_exceeded"}}  | Throttled
                    401 | {"error":"invalid_client"}                | Misconfigured
                    200 | {"error":"access_denied"}                 | Denied
                    200 | {"error":{"code":"scope_not_authorized"}} | Denied""", delimiter = '|')
    void anything_else_is_no_revocation(int status, String body, String failure) {
        assertThatThrownBy(() -> TikTokAnswer.of(status, body).revoked())
                .isInstanceOf(PlatformFailure.class)
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 315_360_001, Long.MAX_VALUE})
    void a_life_that_cannot_be_is_no_answer(long seconds) {
        var grant = "{\"access_token\":\"act.1\",\"open_id\":\"x\",\"expires_in\":" + seconds + "}";
        assertThatThrownBy(() -> TikTokAnswer.of(200, grant).grant(true))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void an_upstream_text_never_reaches_our_words() {
        assertThatThrownBy(() -> TikTokAnswer.of(
                                400,
                                "{\"error\":\"invalid_grant\",\"error_description\":\"secret <b>\",\"log_id\":\"L\"}")
                        .grant(false))
                .hasMessageNotContaining("secret");
    }
}
