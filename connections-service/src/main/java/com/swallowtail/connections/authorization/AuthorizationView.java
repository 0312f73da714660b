package com.swallowtail.connections.authorization;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to send the person, and until when. */
@Schema(name = "Authorization")
record AuthorizationView(URI authorizationUrl, Instant expiresAt) {}
