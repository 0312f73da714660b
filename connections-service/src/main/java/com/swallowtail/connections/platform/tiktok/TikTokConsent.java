package com.swallowtail.connections.platform.tiktok;

import com.swallowtail.connections.platform.ConsentRequest;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of TikTok's consent page (https://developers.tiktok.com/doc/login-kit-web). */
final class TikTokConsent {
    private TikTokConsent() {}

    static URI page(TikTokConfig config, ConsentRequest request) {
        var page = UriBuilder.fromUri(config.authorizeUrl())
                .queryParam("client_key", "{client}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}");
        var values = new ArrayList<Object>(List.of(
                request.clientId(), String.join(",", request.scopes()), request.redirectUri(), request.state()));
        if (request.codeVerifier() != null) {
            page.queryParam("code_challenge", "{challenge}").queryParam("code_challenge_method", "S256");
            values.add(config.pkce().challenge(request.codeVerifier()));
        }
        if (request.anotherAccount()) {
            page.queryParam("disable_auto_auth", "1");
        }
        return page.buildFromEncoded(values.stream().map(TikTokConsent::encode).toArray());
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
