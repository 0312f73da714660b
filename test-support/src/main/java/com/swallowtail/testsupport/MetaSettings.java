package com.swallowtail.testsupport;

import java.util.Map;

/** The settings that point a service at the simulator as Meta: the hosts, the default app, the version. */
public final class MetaSettings {
    public static final String APP_ID = "230000000000001";
    public static final String APP_SECRET = "simulated-meta-secret-0001";
    public static final String INSTAGRAM_APP_ID = "230000000000002";
    public static final String INSTAGRAM_APP_SECRET = "simulated-instagram-secret-0001";
    public static final String VERIFY_TOKEN = "simulated-verify-token";

    private MetaSettings() {}

    public static Map<String, String> at(String simulatorUrl) {
        return Map.ofEntries(
                Map.entry("META_DIALOG_URL", simulatorUrl + "/v25.0/dialog/oauth"),
                Map.entry("META_GRAPH_URL", simulatorUrl),
                Map.entry("META_RUPLOAD_URL", simulatorUrl),
                Map.entry("META_GRAPH_VERSION", "v25.0"),
                Map.entry("META_APP_ID", APP_ID),
                Map.entry("META_APP_SECRET", APP_SECRET),
                Map.entry("META_WEBHOOK_VERIFY_TOKEN", VERIFY_TOKEN),
                Map.entry("INSTAGRAM_AUTHORIZE_URL", simulatorUrl + "/www.instagram.com/oauth/authorize"),
                Map.entry("INSTAGRAM_API_URL", simulatorUrl + "/api.instagram.com"),
                Map.entry("INSTAGRAM_GRAPH_URL", simulatorUrl + "/graph.instagram.com"),
                Map.entry("INSTAGRAM_APP_ID", INSTAGRAM_APP_ID),
                Map.entry("INSTAGRAM_APP_SECRET", INSTAGRAM_APP_SECRET));
    }
}
