package com.swallowtail.crypto;

import static com.swallowtail.crypto.Samples.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldingASecretTest {
    record Holder(String name, Secret token) {}

    @Test
    void a_secret_is_masked_wherever_it_is_printed() {
        assertThat(SECRET).hasToString("***");
        assertThat(new Holder("acme", SECRET)).hasToString("Holder[name=acme, token=***]");
        assertThat(List.of(SECRET)).hasToString("[***]");
    }

    @Test
    void a_secret_cannot_be_serialized() {
        assertThat(SECRET).isNotInstanceOf(Serializable.class);
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> new ObjectMapper().writeValueAsString(Map.of("token", SECRET)));
    }

    @Test
    void secrets_with_the_same_text_are_equal() {
        assertThat(new Secret(SECRET.reveal())).isEqualTo(SECRET).hasSameHashCodeAs(SECRET);
        assertThat(new Secret("another")).isNotEqualTo(SECRET);
    }

    @Test
    void there_is_no_empty_secret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(""));
    }

    @Test
    void a_printed_sealed_text_shows_its_key_id_only() {
        assertThat(new SealedText("d88a2cb5", "gAAAAABh")).hasToString("SealedText[keyId=d88a2cb5]");
    }

    @Test
    void a_place_is_complete() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("acme", " ", "access_token"));
    }
}
