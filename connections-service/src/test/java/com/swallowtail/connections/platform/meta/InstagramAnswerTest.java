package com.swallowtail.connections.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.connections.platform.PlatformFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"IGAAJ1\",\"user_id\":17841405822304914,\"permissions\":[\"a\",\"b\"]}",
                "{\"access_token\":\"IGAAJ1\",\"user_id\":\"17841405822304914\",\"permissions\":\"a,b\"}",
                "{\"data\":[{\"access_token\":\"IGAAJ1\",\"user_id\":17841405822304914,\"permissions\":\"a, b\"}]}",
                "{\"data\":[{\"access_token\":\"IGAAJ1\",\"permissions\":[\"a\",\"b\"]}]}"
            })
    void a_traded_code_is_read_flat_or_wrapped(String body) {
        // When
        var traded = InstagramAnswer.traded(200, body);
        // Then
        assertThat(traded.token().reveal()).isEqualTo("IGAAJ1");
        assertThat(traded.permissions()).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | 400 | Matching code was not found or was already used | Denied        | code-refused
                    200 | 400 | Matching code was not found or was already used | Denied        | code-refused
                    400 | 400 | This authorization code has expired             | Denied        | code-refused
                    400 | 400 | Error validating client secret.                 | Misconfigured | app-misconfigured
                    200 | 400 | Invalid platform app                            | Misconfigured | app-misconfigured
                    429 | 400 | too many                                        | Throttled     | platform-throttled
                    200 | 429 | too many                                        | Throttled     | platform-throttled
                    503 | 400 | away                                            | Unavailable   | platform-unavailable
                    200 | 500 | away                                            | Unavailable   | platform-unavailable""")
    void the_code_hosts_own_error_is_an_error_whatever_the_status(
            int status, int code, String message, String failure, String problem) {
        var body = "{\"error_type\":\"OAuthException\",\"code\":" + code + ",\"error_message\":\"" + message + "\"}";
        assertThatThrownBy(() -> InstagramAnswer.traded(status, body))
                .isInstanceOfSatisfying(PlatformFailure.class, thrown -> {
                    assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure);
                    assertThat(thrown.type().code()).isEqualTo(problem);
                    assertThat(thrown).hasMessageNotContaining(message);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "200,''",
        "200,<html>",
        "200,[]",
        "200,null",
        "204,''",
        "200,'{\"access_token\":7}'",
        "200,'{\"data\":[]}'"
    })
    void garbage_is_no_answer(int status, String body) {
        assertThatThrownBy(() -> InstagramAnswer.traded(status, body)).isInstanceOf(PlatformFailure.Unavailable.class);
        assertThatThrownBy(() -> InstagramAnswer.me(status, body)).isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void a_renewed_token_has_the_platforms_own_life() {
        // When
        var renewed = InstagramAnswer.renewed(
                200,
                "{\"access_token\":\"IGAAL\",\"token_type\":\"bearer\",\"expires_in\":5183944,\"permissions\":\"a,b\"}");
        // Then
        assertThat(renewed.token().life()).isEqualTo(Duration.ofSeconds(5_183_944));
        assertThat(renewed.permissions()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void permissions_that_are_not_repeated_are_none() {
        assertThat(InstagramAnswer.renewed(200, "{\"access_token\":\"IGAAL\",\"expires_in\":60}")
                        .permissions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"8123456789012345\",\"user_id\":\"17841405822304914\",\"account_type\":\"BUSINESS\"}",
                "{\"id\":8123456789012345,\"user_id\":17841405822304914,\"account_type\":\"Business\"}",
                "{\"data\":[{\"id\":\"8123456789012345\",\"user_id\":\"17841405822304914\",\"account_type\":\"business\"}]}"
            })
    void an_account_is_told_by_its_professional_id_to_the_last_digit(String body) {
        // When
        var me = InstagramAnswer.me(200, body);
        // Then
        assertThat(me.scopedId()).isEqualTo("8123456789012345");
        assertThat(me.account().id()).isEqualTo("17841405822304914");
        assertThat(me.account().type()).isEqualTo("business");
        assertThat(me.account().profileUrl()).isNull();
    }
}
