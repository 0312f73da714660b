package com.swallowtail.simulator.meta.wire;

/** Where the resources of each host live in this process, behind the host split; without version. */
public final class MetaPaths {
    public static final String GRAPH = "/~graph";
    /** An object, or whom the token stands for. Its edges are resources of their own: {@code NODE + "/media"}. */
    public static final String NODE = GRAPH + "/{id:me|\\d+}";

    public static final String API_INSTAGRAM = "/~api.instagram.com";
    public static final String WWW_INSTAGRAM = "/~www.instagram.com";
    public static final String WWW_FACEBOOK = "/~www.facebook.com";
    public static final String RUPLOAD = "/~rupload.facebook.com";

    private MetaPaths() {}
}
