package com.swallowtail.devstack;

import java.io.PrintStream;

/** Tells whoever started the stack what is going on, and when. */
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String sentence) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, sentence);
        out.flush();
    }
}
