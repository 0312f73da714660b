package com.swallowtail.connections.connection;

import org.jspecify.annotations.Nullable;

/** Whether a connection can do something; if not, why, and what to do about it. */
record Capability(
        boolean available, @Nullable String why, @Nullable String action) {
    static Capability given() {
        return new Capability(true, null, null);
    }

    static Capability missing(String why, String action) {
        return new Capability(false, why, action);
    }
}
