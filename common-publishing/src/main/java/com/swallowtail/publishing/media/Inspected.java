package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;

/** What a look at a file has come to. */
public sealed interface Inspected {
    record Known(MediaFacts facts) implements Inspected {}

    /** It cannot be had, and could not be had later. */
    record Refused(Problem problem) implements Inspected {}

    /** It could not be looked at now. */
    record Unseen(Problem problem) implements Inspected {}

    static Inspected of(Problem problem) {
        return problem.type().retryable() ? new Unseen(problem) : new Refused(problem);
    }
}
