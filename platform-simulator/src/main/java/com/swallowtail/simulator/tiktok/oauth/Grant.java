package com.swallowtail.simulator.tiktok.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

/** What a person allowed an app. The same person has another {@code open_id} at each app. */
public record Grant(String openId, String clientKey, String account, Set<String> scopes, Instant grantedAt) {

    static Grant of(String clientKey, String account, Set<String> scopes, Instant now) {
        return new Grant(openId(clientKey, account), clientKey, account, scopes, now);
    }

    private static String openId(String clientKey, String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((clientKey + "/" + account).getBytes(StandardCharsets.UTF_8));
            return "_000" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
