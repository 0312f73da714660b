package com.swallowtail.connections.parting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.crypto.Secret;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the vector of Meta's documents. */
class SignedRequestTest {
    private static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");
    private static final String SIGNATURE = "7zSqyg4PUKPOJAP9iZ9lrTph0wapduU_XmapYRu964M";
    private static final String PAYLOAD =
            "eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjE3NjM5MDM2MDAsImlzc3VlZF9hdCI6MTc2MzkwMDAwMCwidXNlcl9pZCI6IjIxODQ3MSJ9";
    private static final String VECTOR = SIGNATURE + "." + PAYLOAD;

    @Test
    void what_meta_signed_is_by_the_app() {
        // When
        var request = request(VECTOR);
        // Then
        assertThat(request.isBy(SECRET)).isTrue();
        assertThat(DepartureJson.parse(request.payload()))
                .isEqualTo(new Departure("218471", null, Instant.ofEpochSecond(1_763_900_000)));
    }

    @Test
    void a_padded_signature_is_the_same_one_with_the_same_code() {
        // When
        var padded = request(SIGNATURE + "%3D." + PAYLOAD);
        // Then
        assertThat(padded.isBy(SECRET)).isTrue();
        assertThat(padded.code()).isEqualTo(request(VECTOR).code()).matches("[0-9a-f]{32}");
    }

    @Test
    void another_secret_or_payload_or_a_shorter_signature_is_not_by_the_app() {
        assertThat(request(VECTOR).isBy(new Secret("0123456789abcdef0123456789abcdeF")))
                .isFalse();
        assertThat(request(SIGNATURE + "." + PAYLOAD.replace("eyJ", "ey4")).isBy(SECRET))
                .isFalse();
        assertThat(request("." + PAYLOAD).isBy(SECRET)).isFalse();
    }

    @Test
    void it_is_found_among_other_fields() {
        assertThat(SignedRequest.ofForm(bytes("a=b&signed_request=" + VECTOR + "&c"))
                        .isBy(SECRET))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "signed_request",
                "signed_request=",
                "signed_request=abc",
                "signed_request=abc.!!!",
                "signed_request=%zz.abc",
                "signed_requests=abc.def",
                "{\"signed_request\": \"abc.def\"}"
            })
    void what_is_no_signed_request_cannot_be_read(String form) {
        assertUnreadable(form);
    }

    @Test
    void one_that_is_longer_than_any_is_not_read() {
        assertUnreadable("signed_request=" + VECTOR + "A".repeat(17_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "[]",
                "{}",
                "{'algorithm':'HMAC-SHA1','issued_at':1763900000,'user_id':'1'}",
                "{'issued_at':1763900000,'user_id':'1'}",
                "{'algorithm':'HMAC-SHA256','user_id':'1'}",
                "{'algorithm':'HMAC-SHA256','issued_at':99999999999999999,'user_id':'1'}",
                "{'algorithm':'HMAC-SHA256','issued_at':1763900000}",
                "{'algorithm':'HMAC-SHA256','issued_at':1763900000,'user_id':'0'}"
            })
    void a_payload_without_algorithm_time_or_person_says_nothing(String payload) {
        assertThat(DepartureJson.parse(bytes(payload.replace('\'', '"')))).isNull();
    }

    @Test
    void ids_may_be_numbers_and_a_page_may_part_without_a_person() {
        var json = "{\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1763900000,\"user_id\":0,\"profile_id\":4711}";
        assertThat(DepartureJson.parse(bytes(json)))
                .isEqualTo(new Departure(null, "4711", Instant.ofEpochSecond(1_763_900_000)));
    }

    private static void assertUnreadable(String form) {
        assertThatThrownBy(() -> SignedRequest.ofForm(bytes(form)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(WebhookProblem.WEBHOOK_UNREADABLE));
    }

    private static SignedRequest request(String text) {
        return SignedRequest.ofForm(bytes("signed_request=" + text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
