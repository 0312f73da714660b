package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.crypto.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** {@code appsecret_proof}: a token works only together with the secret of the app that it was issued to. */
final class AppSecretProof {
    private AppSecretProof() {}

    static String of(PlatformApp app, Secret token) {
        return HexFormat.of()
                .formatHex(HmacSha256.of(app.clientSecret(), token.reveal().getBytes(StandardCharsets.UTF_8)));
    }
}
