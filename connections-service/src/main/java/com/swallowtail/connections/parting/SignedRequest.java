package com.swallowtail.connections.parting;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Meta's form of proof: a signature, a full stop and a payload, both in base64url with or without padding. What is signed is
 * the payload as it is encoded.
 */
final class SignedRequest {
    private static final String FIELD = "signed_request=";

    /** A genuine one has a few hundred; nothing longer is worth a signature. */
    private static final int LONGEST = 16_384;

    private static final int CODE_LENGTH = 32;

    private final byte[] signature;
    private final String encoded;
    private final byte[] payload;

    private SignedRequest(byte[] signature, String encoded, byte[] payload) {
        this.signature = signature;
        this.encoded = encoded;
        this.payload = payload;
    }

    /** The one in a form. */
    static SignedRequest ofForm(byte[] form) {
        return Arrays.stream(new String(form, StandardCharsets.UTF_8).split("&"))
                .filter(field -> field.startsWith(FIELD) && field.length() <= LONGEST)
                .findFirst()
                .map(field -> parse(field.substring(FIELD.length())))
                .orElseThrow(SignedRequest::unreadable);
    }

    private static SignedRequest parse(String field) {
        try {
            var parts = URLDecoder.decode(field, StandardCharsets.UTF_8).split("\\.", 2);
            if (parts.length == 2) {
                var base64 = Base64.getUrlDecoder();
                return new SignedRequest(base64.decode(parts[0]), parts[1], base64.decode(parts[1]));
            }
        } catch (IllegalArgumentException notEncoded) {
            // told below
        }
        throw unreadable();
    }

    boolean isBy(Secret appSecret) {
        var ours = HmacSha256.of(appSecret, encoded.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(ours, signature);
    }

    byte[] payload() {
        return payload;
    }

    /** The same for the same request, and not to be guessed by who does not have it. */
    String code() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(signature);
            return HexFormat.of().formatHex(hash).substring(0, CODE_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM lacks SHA-256", impossible);
        }
    }

    static Problem unreadable() {
        return new Problem(WebhookProblem.WEBHOOK_UNREADABLE, "There is no signed_request in Meta's form.");
    }
}
