package com.swallowtail.connections.audit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of CSV as RFC 4180 has them, in which no cell is taken for a formula by a spreadsheet. */
final class Spreadsheet {
    private static final String FORMULAS = "=+-@\t\r";

    private Spreadsheet() {}

    static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Spreadsheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var harmless = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
