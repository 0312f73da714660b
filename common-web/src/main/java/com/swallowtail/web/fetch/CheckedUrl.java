package com.swallowtail.web.fetch;

import java.net.InetAddress;
import java.net.URI;

/** An address together with the very network address that was found fit to be connected to. */
public record CheckedUrl(URI url, InetAddress address) {
    boolean secure() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        return portOf(url);
    }

    String host() {
        return hostOf(url);
    }

    static int portOf(URI url) {
        return url.getPort() > 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** The host name, without the brackets of an IPv6 literal. */
    static String hostOf(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
