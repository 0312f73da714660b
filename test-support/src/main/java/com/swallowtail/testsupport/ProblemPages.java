package com.swallowtail.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every problem code has a page that explains it: {@code docs/problems/<code>.md}, headed by the problem's title. */
public final class ProblemPages {
    private ProblemPages() {}

    /** Fails when a code has no page, or its page another title. */
    public static void verify(Map<String, String> titlesByCode) {
        String root = Objects.requireNonNull(System.getProperty("swallowtail.root"), "swallowtail.root is not set");
        verify(Path.of(root, "docs", "problems"), titlesByCode);
    }

    static void verify(Path folder, Map<String, String> titlesByCode) {
        List<String> faults = new ArrayList<>();
        titlesByCode.forEach((code, title) -> check(folder.resolve(code + ".md"), title, faults));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static void check(Path page, String title, List<String> faults) {
        if (!Files.isRegularFile(page)) {
            faults.add(page + " is missing: write what \"" + title + "\" means, who acts, and what to do");
            return;
        }
        List<String> lines = lines(page);
        if (lines.isEmpty() || !lines.getFirst().equals("# " + title)) {
            faults.add(page + " must begin with \"# " + title + "\"");
        }
        if (lines.stream().filter(line -> !line.isBlank()).count() < 3) {
            faults.add(page + " must say what the problem means, who acts, and what to do");
        }
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
