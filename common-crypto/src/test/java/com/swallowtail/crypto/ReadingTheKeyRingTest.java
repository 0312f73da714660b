package com.swallowtail.crypto;

import static com.swallowtail.crypto.Samples.FIRST_ID;
import static com.swallowtail.crypto.Samples.FIRST_KEY;
import static com.swallowtail.crypto.Samples.SECOND_ID;
import static com.swallowtail.crypto.Samples.SECOND_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTheKeyRingTest {

    @Test
    void the_first_key_is_current_and_all_are_known_in_order() {
        // When
        var ring = KeyRing.parse(" " + FIRST_KEY + " ,\n" + SECOND_KEY + "\n");
        // Then
        assertThat(ring.currentKeyId()).isEqualTo(FIRST_ID);
        assertThat(ring.keyIds()).containsExactly(FIRST_ID, SECOND_ID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n"})
    void there_is_no_ring_without_a_key(String keys) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.parse(keys))
                .withMessage("FERNET_KEYS is not set; make a key with: openssl rand -base64 32 | tr '+/' '-_'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4",
                "cw/0x689RpI+jtRR7oE8h/eQsKImvJapLeSbXpwF4e4=",
                "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e5=",
                "c2hvcnQ=",
                "not a key at all"
            })
    void a_key_in_any_other_spelling_is_refused_without_repeating_it(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.parse(FIRST_KEY + "," + key))
                .withMessageStartingWith("Key 2 of FERNET_KEYS is not 32 bytes in padded base64url")
                .withMessageNotContaining(key)
                .withNoCause();
    }

    @Test
    void a_blank_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.parse(FIRST_KEY + ",," + SECOND_KEY))
                .withMessage("Key 2 of FERNET_KEYS is blank");
    }

    @Test
    void a_key_that_is_there_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.parse(FIRST_KEY + "," + FIRST_KEY))
                .withMessage("Key 2 of FERNET_KEYS has the id of an earlier key");
    }

    @Test
    void a_printed_ring_shows_ids_only() {
        assertThat(KeyRing.parse(FIRST_KEY)).hasToString("KeyRing[" + FIRST_ID + "]");
    }

    @Test
    void a_key_yields_others_each_for_its_own_purpose() {
        // Given
        var ring = KeyRing.parse(FIRST_KEY + "," + SECOND_KEY);
        // Then
        assertThat(ring.derive(FIRST_ID, "some purpose"))
                .isEqualTo(HexFormat.of().parseHex("3a526334f58e00e602576cc8ebc0f42a615542307e417b980d9085478585e799"))
                .isNotEqualTo(ring.derive(FIRST_ID, "another purpose"))
                .isNotEqualTo(ring.derive(SECOND_ID, "some purpose"));
        assertThatIllegalArgumentException().isThrownBy(() -> ring.derive("00000000", "some purpose"));
    }
}
