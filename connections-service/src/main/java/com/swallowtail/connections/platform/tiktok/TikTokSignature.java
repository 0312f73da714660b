package com.swallowtail.connections.platform.tiktok;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * {@code TikTok-Signature: t=<seconds>,s=<hex>}, over the time, a full stop and the raw body; while a secret is changed there
 * may be several {@code s}.
 */
@ApplicationScoped
class TikTokSignature implements WebhookSignature {
    @Override
    public Platform platform() {
        return Platform.TIKTOK;
    }

    @Override
    public boolean isBy(PlatformApp app, String header, byte[] body) {
        var times = values(header, "t=");
        if (times.size() != 1) {
            return false;
        }
        var prefix = (times.getFirst() + ".").getBytes(StandardCharsets.UTF_8);
        return values(header, "s=").stream()
                .anyMatch(candidate -> HmacSha256.isHexOf(candidate, app.clientSecret(), prefix, body));
    }

    private static List<String> values(String header, String name) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }
}
