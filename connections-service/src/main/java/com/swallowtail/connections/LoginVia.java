package com.swallowtail.connections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose login an account signs in by. */
public enum LoginVia {
    TIKTOK,
    FACEBOOK,
    INSTAGRAM;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LoginVia ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return wire();
    }
}
