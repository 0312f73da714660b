package com.swallowtail.web;

/** A kind of failure that a caller can tell from others; an enum of each owner lists its own. */
public interface ProblemType {
    /** Kebab-case name; also the last segment of {@code /problems/<code>}. */
    String code();

    int status();

    String title();

    /** Who can change something about it. */
    Actor actor();

    /** What that actor does next, in one sentence. */
    String action();

    /** Whether the same request may succeed later, unchanged. */
    boolean retryable();
}
