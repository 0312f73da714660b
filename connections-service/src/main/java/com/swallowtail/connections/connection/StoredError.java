package com.swallowtail.connections.connection;

import com.swallowtail.web.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The columns of a connection that hold what went wrong last. */
@Embeddable
class StoredError {
    @Column(name = "error_code")
    String code;

    @Column(name = "error_detail")
    String detail;

    @Column(name = "error_actor")
    String actor;

    @Column(name = "error_action")
    String action;

    @Column(name = "error_at")
    Instant at;

    static StoredError of(LastError error) {
        var columns = new StoredError();
        columns.code = error.code();
        columns.detail = error.detail();
        columns.actor = error.actor().name();
        columns.action = error.action();
        columns.at = error.at();
        return columns;
    }

    LastError toDomain() {
        return new LastError(code, detail, Actor.valueOf(actor), action, at);
    }
}
