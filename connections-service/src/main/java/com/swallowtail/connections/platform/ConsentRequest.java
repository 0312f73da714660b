package com.swallowtail.connections.platform;

import com.swallowtail.crypto.Secret;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the consent page has to know. */
public record ConsentRequest(
        String clientId,
        Set<String> scopes,
        URI redirectUri,
        String state,
        @Nullable Secret codeVerifier,
        boolean anotherAccount) {}
