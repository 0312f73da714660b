package com.swallowtail.connections.credentials;

import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instance's own platform app, without its secret: that one is write-only. */
@Schema(name = "Credentials")
record CredentialsView(
        Platform platform,
        LoginVia loginVia,
        String clientId,
        boolean secretStored,
        Instant createdAt,
        Instant updatedAt) {}
