package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/**
 * From where media may be pulled: verified domains (an entry without scheme, subdomains included), verified prefixes, and
 * the simulator's own media, which alone may come over http.
 */
@ApplicationScoped
class MediaUrls {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final CurrentSettings settings;
    private final HttpServerRequest request;

    MediaUrls(CurrentSettings settings, HttpServerRequest request) {
        this.settings = settings;
        this.request = request;
    }

    URI verified(String url) {
        URI uri = parsed(url);
        if (isOwn(uri) || settings.get().verifiedMedia().stream().anyMatch(property -> covers(property, url, uri))) {
            return uri;
        }
        if (!uri.getScheme().equals("https")) {
            throw Refusal.invalidParam("the media is not to be had over https: " + url);
        }
        throw new Refusal(403, "url_ownership_unverified", "nobody verified to own " + url);
    }

    private boolean isOwn(URI uri) {
        HostAndPort asked = request.authority();
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        boolean asAsked = asked != null && asked.host().equals(uri.getHost()) && asked.port() == port;
        boolean here = THIS_MACHINE.contains(uri.getHost())
                && port == request.localAddress().port();
        return uri.getScheme().equals("http")
                && (asAsked || here)
                && uri.getPath().startsWith("/media/");
    }

    private static boolean covers(String property, String url, URI uri) {
        if (property.contains("://")) {
            return url.startsWith(property);
        }
        return uri.getScheme().equals("https") && ("." + uri.getHost()).endsWith("." + property);
    }

    private static URI parsed(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalidParam("not an address: " + url);
        }
        throw Refusal.invalidParam("not an absolute web address: " + url);
    }
}
