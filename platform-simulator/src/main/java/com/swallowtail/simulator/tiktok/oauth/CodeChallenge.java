package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.tiktok.app.App;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** PKCE as TikTok does it: a desktop app sends the hash in hex, a web app in hex or base64url. */
record CodeChallenge(String value, App.Kind kind) {
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9\\-._~]{43,128}");

    boolean answeredBy(String verifier) {
        byte[] hash = sha256(verifier);
        boolean hex = value.equals(HexFormat.of().formatHex(hash));
        boolean base64 = value.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        return hex || base64 && kind == App.Kind.WEB;
    }

    static boolean wellFormed(String verifier) {
        return VERIFIER.matcher(verifier).matches();
    }

    private static byte[] sha256(String verifier) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
