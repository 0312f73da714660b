package com.swallowtail.connections.authorization;

import java.net.URI;
import java.time.Instant;

/** Where to send the person, and until when. */
record AuthorizationView(URI authorizationUrl, Instant expiresAt) {}
