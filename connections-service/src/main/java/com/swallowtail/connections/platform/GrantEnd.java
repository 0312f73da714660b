package com.swallowtail.connections.platform;

import com.swallowtail.connections.ConnectionProblem;

/** Why a platform has ended a grant, as far as it says. */
public record GrantEnd(ConnectionProblem type, String sentence) {
    static final GrantEnd UNEXPLAINED =
            new GrantEnd(ConnectionProblem.NEEDS_REAUTH, "The platform says that this grant has ended.");
}
