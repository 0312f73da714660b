package com.swallowtail.simulator.meta.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Meta signs what it sends. */
final class Hmac {
    private static final String SHA256 = "HmacSHA256";
    private static final String SHA1 = "HmacSHA1";

    private Hmac() {}

    /** For {@code X-Hub-Signature-256}, over the raw body. */
    static String hubSignature(String body, String secret) {
        return "sha256=" + HexFormat.of().formatHex(sign(SHA256, body, secret));
    }

    /** For the older {@code X-Hub-Signature}. */
    static String oldHubSignature(String body, String secret) {
        return "sha1=" + HexFormat.of().formatHex(sign(SHA1, body, secret));
    }

    /** The signature of the encoded payload, a dot, the encoded payload. */
    static String signedRequest(String payload, String secret) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String encoded = base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return base64.encodeToString(sign(SHA256, encoded, secret)) + "." + encoded;
    }

    private static byte[] sign(String algorithm, String message, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
