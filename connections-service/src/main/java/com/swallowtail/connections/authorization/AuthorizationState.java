package com.swallowtail.connections.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.swallowtail.crypto.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random values that travel through a browser, and the hashes by which we know them again. */
final class AuthorizationState {
    private static final int BITS_256 = 32;

    private AuthorizationState() {}

    /** 256 random bits in 43 characters of base64url; long enough for a PKCE verifier too. */
    static Secret random() {
        var bytes = new byte[BITS_256];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static String hash(String value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** One cookie per sign-in, so that two tabs do not disturb each other. */
    static String cookieName(String stateHash) {
        return "__Host-sw-" + stateHash.substring(0, 8);
    }

    /** In constant time. */
    static boolean matches(String value, String hash) {
        return MessageDigest.isEqual(hash(value).getBytes(UTF_8), hash.getBytes(UTF_8));
    }
}
