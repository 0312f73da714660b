package com.swallowtail.connections.platform.meta;

import com.swallowtail.web.outbound.Endpoint;

/** Meta's endpoints by the names that metrics know them by, each with the guard that it is called through. */
final class Endpoints {
    static final Endpoint FACEBOOK_CODE = graph("oauth", "facebook-code");
    static final Endpoint FACEBOOK_LENGTHEN = graph("oauth", "facebook-token-lengthen");
    static final Endpoint FACEBOOK_DEAUTHORIZE = graph("oauth", "facebook-deauthorize");
    static final Endpoint FACEBOOK_NODE = graph("read", "facebook-node");
    static final Endpoint FACEBOOK_PERMISSIONS = graph("read", "facebook-permissions");
    static final Endpoint FACEBOOK_PAGES = graph("read", "facebook-pages");
    static final Endpoint FACEBOOK_SUBSCRIBE = graph("subscribe", "facebook-subscribe");
    static final Endpoint CODE = instagram("oauth", "code");
    static final Endpoint LENGTHEN = instagram("oauth", "token-lengthen");
    static final Endpoint REFRESH = instagram("oauth", "token-refresh");
    static final Endpoint PROFILE = instagram("read", "profile");
    static final Endpoint SUBSCRIBE = instagram("subscribe", "subscribe");

    private Endpoints() {}

    private static Endpoint graph(String kind, String name) {
        return new Endpoint("instagram", "meta-" + kind, name);
    }

    private static Endpoint instagram(String kind, String name) {
        return new Endpoint("instagram", "instagram-" + kind, name);
    }
}
