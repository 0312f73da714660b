package com.swallowtail.simulator.meta.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSelectionTest {
    @Test
    void fields_nest_and_take_arguments() {
        FieldSelection selection = FieldSelection.parse("id, comments.limit(3).after(x){text,from{id}} ,tags");

        assertThat(selection.fields()).extracting(FieldSelection.Field::name).containsExactly("id", "comments", "tags");
        FieldSelection.Field comments = selection.fields().get(1);
        assertThat(comments.arguments()).containsEntry("limit", "3").containsEntry("after", "x");
        assertThat(comments.nested()).isEqualTo(FieldSelection.parse("text,from{id}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,", "a{", "a{b", "a{}", "a}b", "a.b", "a.b(c", "a b"})
    void what_is_not_well_formed_is_refused(String text) {
        assertThatThrownBy(() -> FieldSelection.parse(text)).isInstanceOf(MetaRefusal.class);
    }
}
