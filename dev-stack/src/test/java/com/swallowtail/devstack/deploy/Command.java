package com.swallowtail.devstack.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A command that was run, and all that it said. */
record Command(int code, String text) {
    static Command run(String... words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes());
            return new Command(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
