package com.swallowtail.devstack;

/** At which step the demonstration ended, and why. */
final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailed(String sentence) {
        super(sentence);
    }
}
