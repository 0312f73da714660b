package com.swallowtail.connections.connection;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.web.Problem;

/** Another account signed in than the one that is connected, and nobody asked to replace it. */
public final class AnotherAccount extends Problem {
    private static final long serialVersionUID = 1L;

    AnotherAccount() {
        super(ConnectionProblem.ACCOUNT_MISMATCH, "Another account than the connected one signed in.");
    }
}
