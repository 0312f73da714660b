package com.swallowtail.crypto;

import static com.swallowtail.crypto.Samples.FIRST_ID;
import static com.swallowtail.crypto.Samples.FIRST_KEY;
import static com.swallowtail.crypto.Samples.NOON;
import static com.swallowtail.crypto.Samples.PLACE;
import static com.swallowtail.crypto.Samples.SECOND_ID;
import static com.swallowtail.crypto.Samples.SECOND_KEY;
import static com.swallowtail.crypto.Samples.SECRET;
import static com.swallowtail.crypto.Samples.cipher;
import static com.swallowtail.crypto.Samples.cipherAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.crypto.CannotUnseal.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingASecretTest {

    @Test
    void the_first_key_seals_and_is_named() {
        // When
        var sealed = cipher(FIRST_KEY, SECOND_KEY).seal(SECRET, PLACE);
        // Then
        assertThat(sealed.keyId()).isEqualTo(FIRST_ID);
        assertThat(cipher(FIRST_KEY).open(sealed, PLACE)).isEqualTo(SECRET);
    }

    @Test
    void the_same_secret_is_never_sealed_to_the_same_text() {
        // Given
        var cipher = cipher(FIRST_KEY);
        // When
        var sealed = cipher.seal(SECRET, PLACE);
        // Then
        assertThat(sealed).isNotEqualTo(cipher.seal(SECRET, PLACE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 365, 3650})
    void a_value_opens_however_many_days_later(long days) {
        // Given
        var sealed = cipher(FIRST_KEY).seal(SECRET, PLACE);
        // When
        var opened = cipherAt(NOON.plus(Duration.ofDays(days)), FIRST_KEY).open(sealed, PLACE);
        // Then
        assertThat(opened).isEqualTo(SECRET);
    }

    @Test
    void a_value_opens_although_the_clock_was_set_back() {
        // Given
        var sealed = cipher(FIRST_KEY).seal(SECRET, PLACE);
        // When
        var opened = cipherAt(NOON.minus(Duration.ofDays(400)), FIRST_KEY).open(sealed, PLACE);
        // Then
        assertThat(opened).isEqualTo(SECRET);
    }

    @Test
    void half_a_surrogate_pair_is_refused_since_it_would_not_come_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher(FIRST_KEY).seal(new Secret("act.\uD83D"), PLACE))
                .withMessage("Only well-formed Unicode can be sealed")
                .withNoCause();
    }

    @Nested
    class when_keys_rotate {
        private final SealedText old = cipher(FIRST_KEY).seal(SECRET, PLACE);

        @Test
        void an_older_key_still_opens() {
            assertThat(cipher(SECOND_KEY, FIRST_KEY).open(old, PLACE)).isEqualTo(SECRET);
        }

        @Test
        void a_rewrapped_value_no_longer_needs_the_old_key() {
            // When
            var rewrapped = cipher(SECOND_KEY, FIRST_KEY).rewrap(old, PLACE);
            // Then
            assertThat(rewrapped.keyId()).isEqualTo(SECOND_ID);
            assertThat(cipher(SECOND_KEY).open(rewrapped, PLACE)).isEqualTo(SECRET);
        }

        @Test
        void a_removed_key_is_named_in_the_refusal() {
            // When
            var refusal = refusal(cipher(SECOND_KEY), old, PLACE);
            // Then
            assertThat(refusal.reason()).isEqualTo(Reason.KEY_MISSING);
            assertThat(refusal).hasMessageContaining(FIRST_ID);
        }

        @Test
        void a_wrong_key_id_does_not_go_unnoticed() {
            // Given
            var mislabelled = new SealedText(SECOND_ID, old.ciphertext());
            // When
            var refusal = refusal(cipher(FIRST_KEY, SECOND_KEY), mislabelled, PLACE);
            // Then
            assertThat(refusal.reason()).isEqualTo(Reason.ALTERED);
        }
    }

    @Nested
    class when_it_does_not_open {
        private final TokenCipher cipher = cipher(FIRST_KEY);
        private final SealedText sealed = cipher.seal(SECRET, PLACE);

        @Test
        void the_refusal_names_place_key_and_reason_and_nothing_secret() {
            // When
            var refusal = refusal(cipher, sealed, new Place("acme", "c-2", "access_token"));
            // Then
            assertThat(refusal)
                    .hasMessage("Cannot open access_token of c-2 in instance acme with key d88a2cb5:"
                            + " it was sealed for another place")
                    .hasNoCause();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "act.plain-text-token", "gAAAAA==", "%%%%"})
        void text_that_was_never_sealed_is_refused_without_repeating_it(String text) {
            // When
            var refusal = refusal(cipher, new SealedText(FIRST_ID, text), PLACE);
            // Then
            assertThat(refusal.reason()).isEqualTo(Reason.ALTERED);
            assertThat(refusal.getMessage()).doesNotContain(text.isEmpty() ? SECRET.reveal() : text);
            assertThat(refusal).hasNoCause();
        }
    }

    private static CannotUnseal refusal(TokenCipher cipher, SealedText sealed, Place place) {
        return catchThrowableOfType(CannotUnseal.class, () -> cipher.open(sealed, place));
    }
}
