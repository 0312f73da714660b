package com.swallowtail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceIdTest {
    @Property
    void any_id_of_the_form_is_taken_as_it_is(@ForAll("ids") String id) {
        assertThat(InstanceId.fromString(id)).hasToString(id);
    }

    @Property
    void anything_else_does_not_exist(@ForAll String text) {
        boolean wellFormed = !text.isEmpty()
                && text.length() <= 64
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
        assertThat(InstanceId.isValid(text)).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", "a\n", "é", "*", "a%20"})
    void a_malformed_id_is_answered_like_an_unknown_one(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> InstanceId.fromString(text));
        assertThat(problem.type()).isEqualTo(EdgeProblem.NOT_FOUND);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars('_', '-')
                .ofMinLength(1)
                .ofMaxLength(64);
    }
}
