package com.swallowtail.simulator.tiktok.oauth;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Unguessable texts in the form in which TikTok gives them out. */
final class RandomText {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    static String code() {
        return letters(40) + "*1!" + (1000 + RANDOM.nextInt(9000)) + ".va";
    }

    static String accessToken() {
        return "act." + letters(48);
    }

    static String refreshToken() {
        return "rft." + letters(48);
    }

    static String clientToken() {
        return "clt." + letters(48);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
