package com.swallowtail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Property
    void what_was_encoded_is_decoded(@ForAll @Size(max = 4) List<String> parts) {
        Assume.that(parts.stream().allMatch(CursorTest::isText));
        Cursor cursor = new Cursor(parts);
        Assume.that(cursor.encode().length() <= 4096);
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Property
    void its_form_needs_no_escaping_in_a_query(@ForAll @Size(max = 4) List<String> parts) {
        assertThat(new Cursor(parts).encode()).matches("[A-Za-z0-9_-]*");
    }

    @Property
    void a_forged_one_is_a_validation_error_or_a_cursor(@ForAll String forged) {
        try {
            Cursor.decode(forged);
        } catch (Problem problem) {
            assertThat(problem.type()).isEqualTo(EdgeProblem.VALIDATION_FAILED);
        }
    }

    @Test
    void its_parts_are_read_with_their_types() {
        Cursor cursor = Cursor.decode(Cursor.of(Instant.EPOCH, 42, "id").encode());
        assertThat(cursor.instant(0)).isEqualTo(Instant.EPOCH);
        assertThat(cursor.number(1)).isEqualTo(42);
        assertThat(cursor.text(2)).isEqualTo("id");
    }

    @Test
    void a_part_that_is_missing_or_of_another_type_is_a_validation_error() {
        Cursor cursor = Cursor.of("x");
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Problem.class);
        Problem problem = catchThrowableOfType(Problem.class, () -> cursor.text(1));
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/query/cursor");
    }

    /** Half a surrogate pair is not text and cannot be written in UTF-8. */
    private static boolean isText(String part) {
        return part.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }
}
