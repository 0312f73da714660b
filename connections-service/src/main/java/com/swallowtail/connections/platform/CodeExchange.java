package com.swallowtail.connections.platform;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.crypto.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A code from a callback, with what proves that it is ours.
 *
 * @param presentAccountId the account to go on with, should several be offered and this be one of them
 */
public record CodeExchange(
        PlatformApp app,
        Secret code,
        URI redirectUri,
        @Nullable Secret codeVerifier,
        @Nullable String presentAccountId) {}
