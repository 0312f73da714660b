package com.swallowtail.web.outbound;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import java.time.Duration;

/** The call was refused by our own guard: certainly nothing has reached the other side. */
public final class NotSent extends Problem {
    private static final long serialVersionUID = 1L;

    NotSent(String guard, Duration wait, Throwable cause) {
        super(EdgeProblem.UPSTREAM_UNAVAILABLE, "No calls to " + guard + " are made at the moment", cause);
        retryAfter(wait);
    }
}
