package com.swallowtail.connections.connection;

import com.swallowtail.web.Actor;
import com.swallowtail.web.Failure;
import java.time.Instant;

/** What went wrong last, and who does what about it. */
public record LastError(String code, String detail, Actor actor, String action, Instant at) {
    static LastError of(Failure failure, Instant at) {
        return new LastError(failure.code(), failure.detail(), failure.actor(), failure.action(), at);
    }
}
