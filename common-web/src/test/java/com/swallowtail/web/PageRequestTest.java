package com.swallowtail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
    @Test
    void without_parameters_it_is_the_first_page() {
        PageRequest page = PageRequest.of(null, null);
        assertThat(page.after()).isEmpty();
        assertThat(page.limit()).isEqualTo(20);
    }

    @Test
    void it_goes_on_where_the_cursor_says() {
        assertThat(PageRequest.of(Cursor.of("a", 1).encode(), "100").after()).contains(Cursor.of("a", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "many", "1.5", "99999999999"})
    void a_limit_out_of_bounds_is_pointed_at(String limit) {
        Problem problem = catchThrowableOfType(Problem.class, () -> PageRequest.of(null, limit));
        assertThat(problem.type()).isEqualTo(EdgeProblem.VALIDATION_FAILED);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/query/limit");
    }
}
