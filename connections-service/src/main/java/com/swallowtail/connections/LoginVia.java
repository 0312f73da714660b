package com.swallowtail.connections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose login an account signs in by. */
public enum LoginVia {
    TIKTOK(true),
    FACEBOOK(true),
    INSTAGRAM(false);

    private final boolean revocable;

    LoginVia(boolean revocable) {
        this.revocable = revocable;
    }

    /** Can we take a grant back that was given by it? Otherwise its owner alone can, at the platform. */
    public boolean revocable() {
        return revocable;
    }

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
