package com.swallowtail.simulator.meta.wire;

import java.util.Arrays;
import java.util.Optional;

/** Meta's hosts. Both Graph hosts share one tree of paths here, as most of their nodes are the same. */
public enum MetaHost {
    GRAPH_FACEBOOK("graph.facebook.com", MetaPaths.GRAPH),
    GRAPH_INSTAGRAM("graph.instagram.com", MetaPaths.GRAPH),
    API_INSTAGRAM("api.instagram.com", MetaPaths.API_INSTAGRAM),
    WWW_INSTAGRAM("www.instagram.com", MetaPaths.WWW_INSTAGRAM),
    WWW_FACEBOOK("www.facebook.com", MetaPaths.WWW_FACEBOOK),
    RUPLOAD("rupload.facebook.com", MetaPaths.RUPLOAD);

    private final String hostName;
    private final String root;

    MetaHost(String hostName, String root) {
        this.hostName = hostName;
        this.root = root;
    }

    public String hostName() {
        return hostName;
    }

    String root() {
        return root;
    }

    boolean isGraph() {
        return root.equals(MetaPaths.GRAPH);
    }

    static Optional<MetaHost> named(String name) {
        return Arrays.stream(values())
                .filter(host -> host.hostName.equals(name))
                .findFirst();
    }
}
