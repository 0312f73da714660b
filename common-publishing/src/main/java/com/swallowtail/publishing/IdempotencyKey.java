package com.swallowtail.publishing;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A caller's own name for one request, within an instance and platform.
 *
 * @param contentHash tells the same request from another one with the same key
 */
public record IdempotencyKey(String platform, String instanceId, String value, String contentHash) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Reads the header as it came; {@code content} is the request in a form in which equal requests are equal texts. */
    public static IdempotencyKey of(String platform, String instanceId, @Nullable String header, String content) {
        return new IdempotencyKey(platform, instanceId, checked(header), hash(content));
    }

    /** Refuses a missing or unusable key before anything else is looked at. */
    public static String checked(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(EdgeProblem.IDEMPOTENCY_KEY_MISSING, "A post is created with an Idempotency-Key header");
        }
        if (!FORM.matcher(header).matches()) {
            throw new Problem(
                    PublishingProblem.IDEMPOTENCY_KEY_INVALID,
                    "The Idempotency-Key is not 1 to 255 visible ASCII characters");
        }
        return header;
    }

    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
