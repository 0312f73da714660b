package com.swallowtail.web.outbound;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;

/** No answer in time: the other side may or may not have done what was asked. */
public final class TimedOut extends Problem implements TransientFailure {
    private static final long serialVersionUID = 1L;

    TimedOut(String guard, Throwable cause) {
        super(EdgeProblem.UPSTREAM_TIMEOUT, "No answer from " + guard + " in time", cause);
    }
}
