package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code hex(HMAC-SHA256(key = app secret, message = access token))}. */
final class AppSecretProof {
    private static final String ALGORITHM = "HmacSHA256";

    private AppSecretProof() {}

    static boolean proves(String proof, MetaApp app, MetaToken token) {
        String secret = token.kind() == TokenKind.INSTAGRAM ? app.instagramSecret() : app.secret();
        byte[] expected = of(token.value(), secret).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8), expected);
    }

    static String of(String token, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
