package com.swallowtail.connections.platform;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.web.Failure;
import com.swallowtail.web.Problem;

/** What keeps an account from being connected. */
public record Obstacle(ConnectionProblem type, String detail) {
    public Failure failure() {
        return Failure.of(type, detail);
    }

    public Problem problem() {
        return new Problem(type, detail);
    }
}
