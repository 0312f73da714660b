package com.swallowtail.tiktok.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app's secret; it signs, and never shows itself. */
public final class AppSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param value as TikTok's developer portal shows it */
    public AppSecret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The app's secret is never blank");
        }
        this.key = new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The signature of a body sent at a time, in lower-case hexadecimal. */
    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM lacks " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
