package com.swallowtail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which process a part is: its id and the moment of its start, as {@code /proc} has it, so that another process that
 * was given the same id later is never taken for ours.
 */
record PidFile(Path file) {
    private static final int START_AFTER_NAME = 19;

    void write(long pid) {
        try {
            Files.writeString(file, pid + " " + startOf(pid) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startOf(long pid) throws IOException {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return "-";
        }
        var text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).split(" ")[START_AFTER_NAME];
    }
}
