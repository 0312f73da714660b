package com.swallowtail.connections.connection;

import com.fasterxml.jackson.annotation.JsonValue;
import com.swallowtail.connections.Platform;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a connection ended with its instance. It names no account: what says so is kept for good. */
public record PartedConnection(UUID connectionId, Platform platform, ConnectionStatus status, Taken revocation) {

    /** Whether the grant is taken back at its platform; how that ends is told in the audit trail. */
    @Schema(name = "Revocation")
    public enum Taken {
        /** It is tried until it works, for three days at most. */
        PENDING,
        /** There was no grant any more. */
        NOT_NEEDED,
        /** The platform lets the account's owner alone do it. */
        NOT_POSSIBLE;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PartedConnection of(Connection before, boolean pending) {
        var left = before.grant() != null && !before.loginVia().revocable();
        var taken = pending ? Taken.PENDING : left ? Taken.NOT_POSSIBLE : Taken.NOT_NEEDED;
        return new PartedConnection(before.requireId(), before.platform(), ConnectionStatus.DISCONNECTED, taken);
    }
}
