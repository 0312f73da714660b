package com.swallowtail.connections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @Test
    void cells_are_quoted_where_they_must_be_and_lines_end_as_the_standard_says() {
        assertThat(Spreadsheet.line("plain", "a,b", "say \"hi\"", "two\nlines", null, 7))
                .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void no_cell_is_taken_for_a_formula(String text) {
        assertThat(Spreadsheet.line(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void a_formula_that_needs_quotes_has_its_apostrophe_within_them() {
        assertThat(Spreadsheet.line("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
