package com.swallowtail.web.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings as its bearer token, not verified, and the address that it is brought to.
 *
 * @param text the token as it was sent; it is never shown
 */
record BearerToken(String text, String address) {
    private static final String SCHEME = "Bearer ";

    /** The one token of the request; null where there is none, more than one, or one of another scheme. */
    static @Nullable BearerToken of(RoutingContext request) {
        List<String> headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return headers.size() == 1 && headers.getFirst().startsWith(SCHEME)
                ? new BearerToken(headers.getFirst().substring(SCHEME.length()), request.normalizedPath())
                : null;
    }

    /** SHA-256 of the whole token, in hex: two tokens that differ in one byte have different ones. */
    String fingerprint() {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "BearerToken[***]";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
