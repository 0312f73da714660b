package com.swallowtail.crypto;

import static com.swallowtail.crypto.Samples.FIRST_ID;
import static com.swallowtail.crypto.Samples.FIRST_KEY;
import static com.swallowtail.crypto.Samples.PLACE;
import static com.swallowtail.crypto.Samples.SECOND_KEY;
import static com.swallowtail.crypto.Samples.SECRET;
import static com.swallowtail.crypto.Samples.cipher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SealedValuePropertiesTest {
    private final TokenCipher cipher = cipher(FIRST_KEY, SECOND_KEY);

    @Property
    void any_text_comes_back_from_any_place(@ForAll("unicode") String text, @ForAll("places") Place place) {
        var secret = new Secret(text);
        assertThat(cipher.open(cipher.seal(secret, place), place)).isEqualTo(secret);
    }

    @Property
    void no_value_opens_in_another_place(@ForAll("places") Place home, @ForAll("places") Place elsewhere) {
        Assume.that(!home.equals(elsewhere));
        assertNotOpened(cipher.seal(SECRET, home), elsewhere);
    }

    /** Without length prefixes, (ab, c) and (a, bc) would be one place. */
    @Property
    void no_boundary_between_the_parts_of_a_place_can_be_shifted(
            @ForAll("letters") String letters, @ForAll @IntRange(min = 1, max = 8) int cut) {
        var home = new Place(letters.substring(0, cut), letters.substring(cut), "access_token");
        var shifted = new Place(letters.substring(0, cut + 1), letters.substring(cut + 1), "access_token");
        assertNotOpened(cipher.seal(SECRET, home), shifted);
    }

    @Property
    void no_altered_character_goes_unnoticed(
            @ForAll @IntRange(min = 0, max = 183) int position, @ForAll @IntRange(min = 0, max = 127) int character) {
        var sealed = cipher.seal(SECRET, PLACE).ciphertext();
        var altered = new StringBuilder(sealed);
        altered.setCharAt(position % sealed.length(), (char) character);
        Assume.that(!sealed.contentEquals(altered));
        assertNotOpened(new SealedText(FIRST_ID, altered.toString()), PLACE);
    }

    @Property
    void rewrapping_keeps_the_secret(@ForAll("unicode") String text, @ForAll("places") Place place) {
        var secret = new Secret(text);
        var rewrapped = cipher(SECOND_KEY, FIRST_KEY).rewrap(cipher.seal(secret, place), place);
        assertThat(cipher(SECOND_KEY).open(rewrapped, place)).isEqualTo(secret);
    }

    @Property
    void an_envelope_cut_short_or_with_bytes_behind_it_is_none(@ForAll @Size(max = 64) byte[] more) {
        var envelope = new Envelope(PLACE, SECRET).encode();
        var longer = Arrays.copyOf(envelope, envelope.length + 1 + more.length);
        var shorter = Arrays.copyOf(envelope, Math.max(0, envelope.length - 1 - more.length));
        assertThat(Envelope.decode(longer)).isEmpty();
        assertThat(Envelope.decode(shorter)).isEmpty();
        assertThat(Envelope.decode(more)).isEmpty();
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(200)
                .map(points -> new String(points, 0, points.length));
    }

    @Provide
    Arbitrary<Place> places() {
        var ids = Arbitraries.strings()
                .withCharRange('a', 'c')
                .withChars('_', '-', '\u00e9')
                .ofMinLength(1)
                .ofMaxLength(6);
        return Combinators.combine(ids, ids, Arbitraries.of("access_token", "refresh_token"))
                .as(Place::new);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('a', 'z').ofLength(10);
    }

    private void assertNotOpened(SealedText sealed, Place place) {
        assertThatExceptionOfType(CannotUnseal.class).isThrownBy(() -> cipher.open(sealed, place));
    }
}
