package com.swallowtail.simulator.meta.oauth;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Unguessable texts in the form in which Meta gives them out. */
final class TokenText {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String facebookCode() {
        return "AQD" + letters(160);
    }

    static String instagramCode() {
        return "AQB" + letters(150);
    }

    static String token(TokenKind kind) {
        return (kind == TokenKind.INSTAGRAM ? "IGAA" : "EAAB") + letters(140);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
