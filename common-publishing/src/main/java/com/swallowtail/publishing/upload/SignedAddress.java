package com.swallowtail.publishing.upload;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The address that a platform fetches a file from: it opens one file, for a while, to whoever has it. */
final class SignedAddress {
    private static final String HMAC = "HmacSHA256";

    private SignedAddress() {}

    static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    static String pathOf(Upload upload) {
        return "/api/v1/instances/" + upload.instanceId() + "/" + upload.platform() + "/uploads/" + upload.id();
    }

    /** Path and query. */
    static String of(Upload upload, Instant expires) {
        var until = String.valueOf(expires.getEpochSecond());
        return pathOf(upload) + "/content?expires=" + until + "&signature=" + signature(upload, until);
    }

    static boolean opens(Upload upload, @Nullable String expires, @Nullable String signature, Instant now) {
        if (expires == null || signature == null || !expires.matches("\\d{1,12}")) {
            return false;
        }
        var genuine = MessageDigest.isEqual(
                signature(upload, expires).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
        return genuine && now.isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
    }

    private static String signature(Upload upload, String expires) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(upload.addressKey()), HMAC));
            var signed = mac.doFinal((pathOf(upload) + "?" + expires).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
