package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code X-Hub-Signature-256: sha256=<hex>}, over the raw body. */
@ApplicationScoped
class HubSignature implements WebhookSignature {
    private static final String SCHEME = "sha256=";

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public boolean isBy(PlatformApp app, String header, byte[] body) {
        return header.startsWith(SCHEME)
                && HmacSha256.isHexOf(header.substring(SCHEME.length()), app.clientSecret(), body);
    }
}
