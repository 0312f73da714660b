package com.swallowtail.connections;

import com.swallowtail.crypto.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature by which platforms and we prove things to one another. */
public final class HmacSha256 {
    private static final String ALGORITHM = "HmacSHA256";

    private HmacSha256() {}

    /** The signature of these parts, one after the other. */
    public static byte[] of(Secret key, byte[]... message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            for (var part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM lacks " + ALGORITHM, impossible);
        }
    }

    /** Whether this is that signature in hexadecimal; the time it takes tells nothing. */
    public static boolean isHexOf(String candidate, Secret key, byte[]... message) {
        var ours = HexFormat.of().formatHex(of(key, message));
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8),
                candidate.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
