package com.swallowtail.connections.platform.tiktok;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.swallowtail.crypto.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** How a PKCE code challenge (S256) is written. */
public enum Pkce {
    /** As RFC 7636 says. */
    BASE64URL {
        @Override
        String write(byte[] digest) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        }
    },
    /** As TikTok's desktop Login Kit says. */
    HEX {
        @Override
        String write(byte[] digest) {
            return HexFormat.of().formatHex(digest);
        }
    },
    /** No challenge is sent. */
    OFF {
        @Override
        String write(byte[] digest) {
            throw new IllegalStateException("PKCE is off");
        }
    };

    abstract String write(byte[] digest);

    String challenge(Secret verifier) {
        try {
            return write(MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
