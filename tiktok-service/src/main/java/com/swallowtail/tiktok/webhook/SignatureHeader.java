package com.swallowtail.tiktok.webhook;

import com.swallowtail.publishing.webhook.AppSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header {@code TikTok-Signature: t=<seconds>,s=<hex>}; while a secret is changed there may be several {@code s}. */
record SignatureHeader(String timestamp, List<String> signatures) {
    private static final int LONGEST = 1024;

    static @Nullable SignatureHeader parse(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        String timestamp = null;
        List<String> signatures = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t") && pair[1].matches("\\d{1,12}")) {
                timestamp = timestamp == null ? pair[1] : "";
            } else if (pair.length == 2 && pair[0].equals("s")) {
                signatures.add(pair[1].toLowerCase(Locale.ROOT));
            }
        }
        return timestamp == null || timestamp.isEmpty() ? null : new SignatureHeader(timestamp, signatures);
    }

    /** Whether any of the signatures is as long as one is. */
    boolean isWhole() {
        return signatures.stream().anyMatch(signature -> signature.matches("[0-9a-f]{64}"));
    }

    /** Whether one of the signatures is this app's, of this body at that time. */
    boolean isBy(AppSecret secret, byte[] body) {
        String expected = sign(secret, timestamp, body);
        boolean found = false;
        for (String candidate : signatures) {
            found |= AppSecret.same(expected, candidate);
        }
        return found;
    }

    static String sign(AppSecret secret, String timestamp, byte[] body) {
        return secret.sign((timestamp + ".").getBytes(StandardCharsets.US_ASCII), body);
    }

    boolean isWithin(Duration tolerance, Instant now) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, now).abs().compareTo(tolerance) <= 0;
    }
}
