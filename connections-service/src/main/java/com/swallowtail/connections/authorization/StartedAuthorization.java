package com.swallowtail.connections.authorization;

import com.swallowtail.crypto.Secret;
import java.net.URI;
import java.time.Instant;

/** A sign-in that has begun: where to send the person, and what marks the browser. */
record StartedAuthorization(URI authorizationUrl, Instant expiresAt, String cookieName, Secret browserSecret) {}
