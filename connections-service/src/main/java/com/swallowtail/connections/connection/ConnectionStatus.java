package com.swallowtail.connections.connection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a connection is in its life. */
public enum ConnectionStatus {
    NOT_CONNECTED,
    SELECT_ACCOUNT,
    CONNECTED,
    NEEDS_REAUTH,
    DISCONNECTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Is there an account that somebody counts on? */
    public boolean isLive() {
        return this == CONNECTED || this == NEEDS_REAUTH || this == SELECT_ACCOUNT;
    }

    /** Is there a grant that works as far as we know? */
    boolean isSound() {
        return this == CONNECTED || this == SELECT_ACCOUNT;
    }

    static ConnectionStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
