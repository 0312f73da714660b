package com.swallowtail.publishing.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a platform's free-form words fit to be shown: short, on one line, and without anything like a token. */
public final class Wording {
    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern TOKEN = Pattern.compile("(?i:\\b(?:act|rft|clt)\\.[A-Za-z0-9._~!*%-]+"
            + "|(?:bearer|oauth)\\s+\\S{16,}|bearer\\s+\\S+|(?:access_token|appsecret_proof)=[^&\\s]+)"
            + "|\\b(?:EAA|IG[AQ])[A-Za-z0-9_-]{5,}");

    private Wording() {}

    public static @Nullable String bounded(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String head = words.substring(0, Math.min(words.length(), 4 * LONGEST));
        String safe = TOKEN.matcher(UNPRINTABLE.matcher(head).replaceAll(" "))
                .replaceAll("***")
                .strip();
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }
}
