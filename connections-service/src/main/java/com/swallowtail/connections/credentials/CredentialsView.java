package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Platform;
import java.time.Instant;

/** An instance's own platform app, without its secret: that one is write-only. */
record CredentialsView(Platform platform, String clientId, boolean secretStored, Instant createdAt, Instant updatedAt) {
    static CredentialsView of(CredentialsEntity row) {
        return new CredentialsView(Platform.fromString(row.platform), row.clientId, true, row.createdAt, row.updatedAt);
    }
}
