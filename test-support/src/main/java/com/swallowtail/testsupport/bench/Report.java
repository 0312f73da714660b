package com.swallowtail.testsupport.bench;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a benchmark found: a table that is printed, and kept under its title in {@code docs/benchmarks.md}. */
public final class Report {
    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    public Report(String title, String... columns) {
        this.title = title;
        row((Object[]) columns);
        lines.add("|---".repeat(columns.length) + "|");
    }

    public void row(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        lines.add(line.toString());
        System.out.println(line);
    }

    /** What the last cell of a row says about a goal. */
    public String goal(String what, boolean reached) {
        if (!reached) {
            missed.add(what);
        }
        return what + (reached ? ": reached" : ": **missed**");
    }

    /** Prints it, keeps it, and fails where a goal was missed. */
    public void close(Machine machine) {
        lines.add("");
        lines.add(machine.describe());
        System.out.println("\n=== result\n" + String.join("\n", lines) + "\n=== end");
        keep();
        if (!missed.isEmpty()) {
            throw new AssertionError("Missed: " + String.join("; ", missed));
        }
    }

    private void keep() {
        var page = page();
        try {
            var text = Files.readString(page);
            var begin = text.indexOf("\n", text.indexOf("<!-- " + title + " -->")) + 1;
            var end = text.indexOf("<!-- end -->", begin);
            Files.writeString(page, text.substring(0, begin) + String.join("\n", lines) + "\n" + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path page() {
        return Checkout.root().resolve("docs/benchmarks.md");
    }

    public static String number(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
