package com.swallowtail.publishing.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app shares with its platform: it signs, or is asked for, and never shows itself. */
public final class AppSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param value as the platform's developer portal shows it */
    public AppSecret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The app's secret is never blank");
        }
        this.key = new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The signature of these parts, one after the other, in lower-case hexadecimal. */
    public String sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM lacks " + ALGORITHM, impossible);
        }
    }

    /** Whether this is the secret itself; the time it takes tells nothing. */
    public boolean is(String candidate) {
        return MessageDigest.isEqual(key.getEncoded(), candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether two signatures are the same; the time it takes tells nothing. */
    public static boolean same(String signature, String candidate) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
